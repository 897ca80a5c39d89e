<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CloseForm</name>
    <message>
        <source>how it ended</source>
        <translation>怎么了结的</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>怎么了结的</translation>
    </message>
    <message>
        <source>A few words (optional)</source>
        <translation>补一句（可不写）</translation>
    </message>
    <message>
        <source>Time, if not now</source>
        <translation>时间（不是现在才写）</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>了结这件事</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>先不了结</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Correct a step</source>
        <translation>更正一步</translation>
    </message>
    <message>
        <source>Which step</source>
        <translation>哪一步</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪里不对</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>It never was</source>
        <translation>没有这一步</translation>
    </message>
    <message>
        <source>Right time</source>
        <translation>正确的时间</translation>
    </message>
    <message>
        <source>Right words</source>
        <translation>正确的内容</translation>
    </message>
    <message>
        <source>Why it was wrong</source>
        <translation>为什么错了</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
</context>
<context>
    <name>FullForm</name>
    <message>
        <source>what it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>who gets it</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>a leader&apos;s PIN</source>
        <translation>带班负责人 PIN</translation>
    </message>
    <message>
        <source>Print in full</source>
        <translation>打印完整信息</translation>
    </message>
    <message>
        <source>Names, papers and telephones in full; it stays on record.</source>
        <translation>姓名、证件、电话都完整打印，并留下记录。</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>PIN (6 digits)</source>
        <translation>PIN（6 位数字）</translation>
    </message>
    <message>
        <source>Print in full…</source>
        <translation>打印完整信息…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>IncidentPane</name>
    <message>
        <source>an incident</source>
        <translation>一件事</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>已经了结</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Time, if not now</source>
        <translation>时间（不是现在才写）</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Close it…</source>
        <translation>了结这件事…</translation>
    </message>
    <message>
        <source>Add details…</source>
        <translation>补要点…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>存 PDF…</translation>
    </message>
    <message>
        <source>In full…</source>
        <translation>打印完整…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>Note this step</source>
        <translation>记下这一步</translation>
    </message>
    <message>
        <source>Note it, or close</source>
        <translation>记下，或了结</translation>
    </message>
    <message>
        <source>Note: {step}</source>
        <translation>记下：{step}</translation>
    </message>
    <message>
        <source>Errand…</source>
        <translation>转代办…</translation>
    </message>
    <message>
        <source>a reading like 379</source>
        <translation>像 379 这样的读数</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Note an incident</source>
        <translation>记事件</translation>
    </message>
    <message>
        <source>Kind, person, place</source>
        <translation>类型、人、地点</translation>
    </message>
    <message>
        <source>Find an incident</source>
        <translation>找事件</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>incident-{number}.pdf</source>
        <translation>事件-{number}.pdf</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>保存事件记录单</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Which incidents</source>
        <translation>看哪些事件</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What and who</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>The incidents are being read…</source>
        <translation>正在读事件…</translation>
    </message>
    <message>
        <source>Nothing found. Try the kind, the flat or a word of the description.</source>
        <translation>没找到。试试类型、房号，或特征里的一个词。</translation>
    </message>
    <message>
        <source>Nothing is open. Press Ins to note an incident.</source>
        <translation>没有未了结的事。按 Ins 记事件。</translation>
    </message>
    <message>
        <source>Nothing of this kind. Press Ins to note an incident.</source>
        <translation>没有这样的事件。按 Ins 记事件。</translation>
    </message>
</context>
<context>
    <name>MendForm</name>
    <message>
        <source>something new</source>
        <translation>新知道的</translation>
    </message>
    <message>
        <source>Add details</source>
        <translation>补要点</translation>
    </message>
    <message>
        <source>Number of the police or the office</source>
        <translation>出警号或办件号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Add the details</source>
        <translation>补上</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>who</source>
        <translation>是谁</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>From the entry of {who}, {time}</source>
        <translation>来自 {time} {who} 的登记</translation>
    </message>
    <message>
        <source>who</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>who, or what was seen</source>
        <translation>是谁，或看到了什么</translation>
    </message>
    <message>
        <source>Note an incident</source>
        <translation>记事件</translation>
    </message>
    <message>
        <source>What is it</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>看到了什么</translation>
    </message>
    <message>
        <source>Where (optional)</source>
        <translation>地点（可不写）</translation>
    </message>
    <message>
        <source>Time, if not now</source>
        <translation>时间（不是现在才写）</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Note the incident</source>
        <translation>记下这件事</translation>
    </message>
</context>
<context>
    <name>WhoBox</name>
    <message>
        <source>Who (optional)</source>
        <translation>是谁（可不写）</translation>
    </message>
    <message>
        <source>Initials, flat, plate, or what they look like</source>
        <translation>姓名首字母、房号、车牌，或长相衣着</translation>
    </message>
    <message>
        <source>Who: initials, flat, plate, or a description</source>
        <translation>是谁：姓名首字母、房号、车牌，或长相衣着</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>Nobody known: {text}</source>
        <translation>不认识：{text}</translation>
    </message>
</context>
<context>
    <name>incidents</name>
    <message>
        <source>Open</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The incidents are being read…</source>
        <translation>正在读事件…</translation>
    </message>
    <message>
        <source>None noted yet</source>
        <translation>还没有记过事件</translation>
    </message>
    <message>
        <source>{open} open · {today} today · {month} this month</source>
        <translation>未了结 {open} 件·今天 {today} 件·本月 {month} 件</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>{kind}, No. {number}</source>
        <translation>{kind} 第 {number} 号</translation>
    </message>
    <message>
        <source>Open for {span}</source>
        <translation>未了结，已 {span}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>出警号</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通行证</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>{caption}: {value}</source>
        <translation>{caption}：{value}</translation>
    </message>
    <message>
        <source>Rule shown: {document} {text}</source>
        <translation>出示的规则：{document} {text}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>noted later</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Closed: {result}</source>
        <translation>已了结：{result}</translation>
    </message>
    <message>
        <source>Errand</source>
        <translation>代办</translation>
    </message>
</context>
</TS>
