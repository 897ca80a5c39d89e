<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ComparisonFields</name>
    <message>
        <source>Mercury ℃</source>
        <translation>水银 ℃</translation>
    </message>
    <message>
        <source>This one ℃</source>
        <translation>这支 ℃</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>Written 18:00, 4-16 18:00, 4-16, or 3 for three days.</source>
        <translation>写成 18:00、4-16 18:00、4-16，或写 3（三天后）</translation>
    </message>
</context>
<context>
    <name>LeaveField</name>
    <message>
        <source>By leave of</source>
        <translation>谁同意</translation>
    </message>
    <message>
        <source>Their PIN</source>
        <translation>其 PIN</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>A time is written 23:50, or 4-14 23:50.</source>
        <translation>时间写成 23:50，或 4-14 23:50。</translation>
    </message>
</context>
<context>
    <name>ParcelForm</name>
    <message>
        <source>flat</source>
        <translation>哪一户</translation>
    </message>
    <message>
        <source>how many, 1 to 99</source>
        <translation>几件（1 到 99）</translation>
    </message>
    <message>
        <source>Take parcels in</source>
        <translation>收快递</translation>
    </message>
    <message>
        <source>For which flat</source>
        <translation>哪一户的</translation>
    </message>
    <message>
        <source>3-2-501</source>
        <translation>3-2-501</translation>
    </message>
    <message>
        <source>How many pieces</source>
        <translation>几件</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>少一件</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>多一件</translation>
    </message>
    <message>
        <source>Which shelf (optional)</source>
        <translation>哪个货架（可不填）</translation>
    </message>
    <message>
        <source>Code to fetch it (optional)</source>
        <translation>取件码（可不填）</translation>
    </message>
    <message>
        <source>How pressing</source>
        <translation>急不急</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Keep cold</source>
        <translation>要冷藏</translation>
    </message>
    <message>
        <source>Urgent, medicine</source>
        <translation>急件、药品</translation>
    </message>
    <message>
        <source>What to mind (optional)</source>
        <translation>要留意什么（可不填）</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不收了</translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message>
        <source>Rows to look at</source>
        <translation>要看的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What about it</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Every row read as it stands.</source>
        <translation>每一行都读得懂。</translation>
    </message>
    <message>
        <source>Row {row}, {column}: “{value}” {reason}.</source>
        <translation>第 {row} 行，{column}：「{value}」{reason}。</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>Save as a sheet…</source>
        <translation>存成表格…</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>Someone else</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Rule text</source>
        <translation>看原文</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>对他说</translation>
    </message>
    <message>
        <source>中文</source>
        <comment>the other language, in itself</comment>
        <translation>English</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日间</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>In {count}</source>
        <translation>进 {count}</translation>
    </message>
    <message>
        <source>Out {count}</source>
        <translation>出 {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急放行</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Nobody here is real</source>
        <translation>这里都是假人</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>being recorded</source>
        <translation>正在登记</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>did not come about</source>
        <translation>未办成</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Still needed: {gaps}</source>
        <translation>还差：{gaps}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>出声</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已存为 {path}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送到打印机</translation>
    </message>
    <message>
        <source>Itinerary</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>隔离点</translation>
    </message>
    <message>
        <source>Back to the first…</source>
        <translation>回到开头…</translation>
    </message>
    <message>
        <source>{count} more…</source>
        <translation>还有 {count} 条…</translation>
    </message>
    <message>
        <source>Rehearse ▸</source>
        <translation>开始练习 ▸</translation>
    </message>
    <message>
        <source>{name}: {median}, {low} to {high}, readings: {count}</source>
        <translation>{name}：{median}，{low} 到 {high}，{count} 个读数</translation>
    </message>
    <message>
        <source>others {median}</source>
        <translation>其他 {median}</translation>
    </message>
    <message>
        <source>{label}: middle, and eight in ten</source>
        <translation>{label}：中间值和八成读数</translation>
    </message>
    <message>
        <source>Middle of all others</source>
        <translation>其他各支的中间值</translation>
    </message>
    <message>
        <source>battery {day}</source>
        <translation>电池 {day}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>一样</translation>
    </message>
    <message>
        <source>{degrees} above</source>
        <translation>高 {degrees}</translation>
    </message>
    <message>
        <source>{degrees} below</source>
        <translation>低 {degrees}</translation>
    </message>
    <message>
        <source>Half written: {what}.</source>
        <translation>写了一半：{what}。</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>It is lost when the window is closed.</source>
        <translation>关闭窗口就丢了。</translation>
    </message>
    <message>
        <source>Practice: not real</source>
        <translation>演练：都是假人</translation>
    </message>
    <message>
        <source>left undone</source>
        <translation>没有办</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏测</translation>
    </message>
    <message>
        <source>what was used</source>
        <translation>用的什么</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>谁做的</translation>
    </message>
    <message>
        <source>What was used</source>
        <translation>用的什么</translation>
    </message>
    <message>
        <source>What else</source>
        <translation>别的什么</translation>
    </message>
    <message>
        <source>How strong (optional)</source>
        <translation>浓度（可不填）</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>谁做的</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Fewer than {count} readings</source>
        <translation>不足 {count} 次</translation>
    </message>
</context>
</TS>
