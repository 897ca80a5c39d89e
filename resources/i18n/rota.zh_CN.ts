<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>HoursForm</name>
    <message>
        <source>from</source>
        <translation>从几点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到几点</translation>
    </message>
    <message>
        <source>When somebody must be there</source>
        <translation>什么时候要有人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Outside these hours nobody is missed. The same time twice: the whole day.</source>
        <translation>这段时间以外没人也不算空岗。两个时间一样就是全天。</translation>
    </message>
    <message>
        <source>Keep the hours</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>NamesField</name>
    <message>
        <source>Choose from the roll…</source>
        <translation>从名册选…</translation>
    </message>
    <message>
        <source>Choose from the roll</source>
        <translation>从名册选</translation>
    </message>
</context>
<context>
    <name>RotaPage</name>
    <message>
        <source>Rota</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>加一条规则</translation>
    </message>
    <message>
        <source>Week of {day}. {line}</source>
        <translation>{day} 起的一周，{line}</translation>
    </message>
    <message>
        <source>Kept, with your name and the time.</source>
        <translation>已保存，记下了您的名字和时间。</translation>
    </message>
    <message>
        <source>rota {day}.pdf</source>
        <translation>排班 {day}.pdf</translation>
    </message>
    <message>
        <source>Save the week</source>
        <translation>保存这一周</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>After</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从几点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到几点</translation>
    </message>
    <message>
        <source>who</source>
        <translation>谁值班</translation>
    </message>
    <message>
        <source>who on even days</source>
        <translation>双日谁值班</translation>
    </message>
    <message>
        <source>hours of a turn</source>
        <translation>一轮几小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>到哪天止</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>一条规则</translation>
    </message>
    <message>
        <source>A new rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Name, as 早班 or night</source>
        <translation>名称，如早班、夜班</translation>
    </message>
    <message>
        <source>Who takes turns</source>
        <translation>怎么轮</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To (may be the next morning)</source>
        <translation>到（可以是第二天早上）</translation>
    </message>
    <message>
        <source>Hours of a turn</source>
        <translation>一轮几小时</translation>
    </message>
    <message>
        <source>On which days</source>
        <translation>哪几天</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Mon–Fri</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Sat, Sun</source>
        <translation>周六、周日</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>别的</translation>
    </message>
    <message>
        <source>Which, 1 is Monday: 135 or 1-4</source>
        <translation>星期几，1 是周一：135 或 1-4</translation>
    </message>
    <message>
        <source>From the day on</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Until (empty: open)</source>
        <translation>到哪天止（空着：一直）</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Take the rule off</source>
        <translation>去掉这条规则</translation>
    </message>
    <message>
        <source>Who (a space between names)</source>
        <translation>谁值班（名字中间空一格）</translation>
    </message>
    <message>
        <source>Who on odd days (a space between names)</source>
        <translation>单日谁值班（名字中间空一格）</translation>
    </message>
    <message>
        <source>Who, one after the other (/ between turns)</source>
        <translation>谁先谁后（每轮用 / 隔开）</translation>
    </message>
    <message>
        <source>Who on even days</source>
        <translation>双日谁值班</translation>
    </message>
</context>
<context>
    <name>TurnForm</name>
    <message>
        <source>from</source>
        <translation>从几点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到几点</translation>
    </message>
    <message>
        <source>who</source>
        <translation>谁值班</translation>
    </message>
    <message>
        <source>why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Somebody comes</source>
        <translation>有人来顶</translation>
    </message>
    <message>
        <source>Somebody else comes</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Who comes (a space between names)</source>
        <translation>谁来（名字中间空一格）</translation>
    </message>
    <message>
        <source>Why, in a word</source>
        <translation>为什么，写一个词</translation>
    </message>
    <message>
        <source>Nobody named: the turn is a gap, and it is shown in red.</source>
        <translation>不写人就是空岗，会用红色标出来。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>TurnPane</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>No rule yet. Press Ins to write the first one.</source>
        <translation>还没有规则。按 Ins 写第一条。</translation>
    </message>
    <message>
        <source>As the rule says again</source>
        <translation>改回规则</translation>
    </message>
    <message>
        <source>Nobody serves: find somebody, or say that nobody must be there.</source>
        <translation>空岗：找人来顶，或写明这段时间不用人。</translation>
    </message>
    <message>
        <source>Nothing is written down for this week.</source>
        <translation>这一周什么也没有排。</translation>
    </message>
    <message>
        <source>Somebody else comes…</source>
        <translation>换人…</translation>
    </message>
    <message>
        <source>Somebody comes…</source>
        <translation>找人来顶…</translation>
    </message>
    <message>
        <source>Now: {names}, until {time}</source>
        <translation>现在：{names}，到 {time}</translation>
    </message>
    <message>
        <source>Next: {names}, {hours}</source>
        <translation>接下来：{names}，{hours}</translation>
    </message>
    <message>
        <source>Open hours…</source>
        <translation>用人时间…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>The week</source>
        <translation>这一周</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>空岗</translation>
    </message>
    <message>
        <source>twice in a row</source>
        <translation>连班</translation>
    </message>
</context>
<context>
    <name>rota</name>
    <message>
        <source>Nobody</source>
        <translation>空岗</translation>
    </message>
    <message>
        <source>Instead of {names}: {why}</source>
        <translation>原来是{names}：{why}</translation>
    </message>
    <message>
        <source>{rule}: on duty the day before too, two odd days in a row</source>
        <translation>{rule}：前一天也是他们，两个单日连着</translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>还没有规则</translation>
    </message>
    <message>
        <source>Nobody at the gate: {count}×</source>
        <translation>有 {count} 段空岗</translation>
    </message>
    <message>
        <source>Somebody is always there</source>
        <translation>一直有人</translation>
    </message>
</context>
</TS>
