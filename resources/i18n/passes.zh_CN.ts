<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>HolderBox</name>
    <message>
        <source>Holder</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>Holder: name, initials, flat or telephone</source>
        <translation>持证人：姓名、首字母、门牌或电话</translation>
    </message>
    <message>
        <source>Name, initials, flat, telephone</source>
        <translation>姓名、首字母、门牌、电话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message>
        <source>Issue a pass</source>
        <translation>发新证</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Goes to flat</source>
        <translation>去往的住户</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>有效多久</translation>
    </message>
    <message>
        <source>Issue this pass</source>
        <translation>发这张证</translation>
    </message>
    <message>
        <source>Valid through {day}</source>
        <translation>有效到 {day}</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>Telephone (optional)</source>
        <translation>电话（可以不填）</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>备注（可以不填）</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>去往的住户</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Which passes</source>
        <translation>看哪些证</translation>
    </message>
    <message>
        <source>Number and class</source>
        <translation>编号和类别</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>有效到</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The passes are being read…</source>
        <translation>正在读取通行证…</translation>
    </message>
    <message>
        <source>No pass found. Try the last four digits, the flat or the initials.</source>
        <translation>没有找到。试试后四位、门牌或姓名首字母。</translation>
    </message>
    <message>
        <source>No pass of this kind.</source>
        <translation>没有这样的证。</translation>
    </message>
    <message>
        <source>No pass was issued yet. Press Ins and find the holder.</source>
        <translation>还没有发过证。按 Ins，找到持证人就能发。</translation>
    </message>
    <message>
        <source>The newest {shown} of {found}; type to find the others.</source>
        <translation>共 {found} 张，这里是最新的 {shown} 张；输入编号或门牌找其他的。</translation>
    </message>
    <message>
        <source>Holder and flat</source>
        <translation>持证人和住址</translation>
    </message>
    <message>
        <source>Passes that were issued</source>
        <translation>发过的通行证</translation>
    </message>
</context>
<context>
    <name>PassPane</name>
    <message>
        <source>Gate pass</source>
        <translation>通行证</translation>
    </message>
    <message>
        <source>Print this one…</source>
        <translation>打印这张…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Make void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>The card as it is printed</source>
        <translation>打印出来的样子</translation>
    </message>
    <message>
        <source>Issued just now</source>
        <translation>刚刚发出</translation>
    </message>
</context>
<context>
    <name>PassesPage</name>
    <message>
        <source>Gate passes</source>
        <translation>通行证</translation>
    </message>
    <message>
        <source>pass-{number}.pdf</source>
        <translation>通行证-{number}.pdf</translation>
    </message>
    <message>
        <source>Save the pass</source>
        <translation>保存通行证</translation>
    </message>
    <message>
        <source>Issue a pass</source>
        <translation>发新证</translation>
    </message>
    <message>
        <source>Number, flat, initials</source>
        <translation>编号、门牌、首字母</translation>
    </message>
    <message>
        <source>Find a pass</source>
        <translation>找通行证</translation>
    </message>
</context>
<context>
    <name>VoidForm</name>
    <message>
        <source>Make pass {number} void</source>
        <translation>作废 {number} 号证</translation>
    </message>
    <message>
        <source>Its number then stops at the desk and says why. This stays so.</source>
        <translation>作废后，门岗输入这个号会提示原因。作废不能撤回。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废这张</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不作废</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>passes</name>
    <message>
        <source>The passes are being read…</source>
        <translation>正在读取通行证…</translation>
    </message>
    <message>
        <source>None issued yet</source>
        <translation>还没有发过证</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停用作废</translation>
    </message>
    <message>
        <source>New visitor: {name}</source>
        <translation>新访客：{name}</translation>
    </message>
    <message>
        <source>{word} since {moment}: {reason}</source>
        <translation>{word}：{reason}（{moment} 起）</translation>
    </message>
    <message>
        <source>{word}, last day {day}</source>
        <translation>{word}，到{day}</translation>
    </message>
    <message>
        <source>Issued {moment} by {operator}</source>
        <translation>{moment} 由{operator}签发</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>访客当日证</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>居民临时证</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>快到期</translation>
    </message>
    <message>
        <source>New today</source>
        <translation>今天发</translation>
    </message>
    <message>
        <source>{valid} valid now</source>
        <translation>现在有效 {valid} 张</translation>
    </message>
    <message>
        <source>+1 d</source>
        <translation>到明天</translation>
    </message>
    <message>
        <source>+{days} d</source>
        <translation>{days} 天</translation>
    </message>
</context>
</TS>
