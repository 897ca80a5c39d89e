<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CountsForm</name>
    <message>
        <source>the first day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办了多少</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>从哪天</translation>
    </message>
    <message>
        <source>Until day</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Portions</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Nothing done in these days.</source>
        <translation>这几天没有办完的。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不统计了</translation>
    </message>
</context>
<context>
    <name>ErrandPane</name>
    <message>
        <source>an errand</source>
        <translation>一件代办</translation>
    </message>
    <message>
        <source>it is settled</source>
        <translation>已经办结</translation>
    </message>
    <message>
        <source>Who goes (empty: whoever is on duty)</source>
        <translation>谁去办（不写就是当班的人）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办完了</translation>
    </message>
    <message>
        <source>Did not work…</source>
        <translation>没办成…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>去办</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选中</translation>
    </message>
</context>
<context>
    <name>ErrandsPage</name>
    <message>
        <source>Note an errand</source>
        <translation>记代办</translation>
    </message>
    <message>
        <source>Group buy…</source>
        <translation>团购…</translation>
    </message>
    <message>
        <source>Counts…</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>Flat, kind, what</source>
        <translation>门牌、类型、内容</translation>
    </message>
    <message>
        <source>Find an errand</source>
        <translation>查找代办</translation>
    </message>
    <message>
        <source>Errands</source>
        <translation>代办</translation>
    </message>
</context>
<context>
    <name>FailForm</name>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>没办成</translation>
    </message>
    <message>
        <source>Why it did not work</source>
        <translation>为什么没办成</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再去办</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>办不了</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不记了</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Which errands</source>
        <translation>哪些代办</translation>
    </message>
    <message>
        <source>Errands</source>
        <translation>代办</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>The errands are being read…</source>
        <translation>正在读代办…</translation>
    </message>
    <message>
        <source>Nothing found. Try the flat, the kind or a word of what is wanted.</source>
        <translation>没有找到。试试门牌、类型，或内容里的一个词。</translation>
    </message>
    <message>
        <source>Nothing waits. Press Ins to note what a flat asks for.</source>
        <translation>没有待办的。按 Ins 记一件。</translation>
    </message>
    <message>
        <source>Nothing of this kind in the last days.</source>
        <translation>这几天没有这样的。</translation>
    </message>
</context>
<context>
    <name>PurchaseForm</name>
    <message>
        <source>what was bought</source>
        <translation>买的什么</translation>
    </message>
    <message>
        <source>a flat in “{line}”</source>
        <translation>“{line}”里的门牌</translation>
    </message>
    <message>
        <source>1 to 500 flats</source>
        <translation>1 到 500 户</translation>
    </message>
    <message>
        <source>{flats} flats, {portions} portions</source>
        <translation>{flats} 户，{portions} 份</translation>
    </message>
    <message>
        <source>Note a group purchase</source>
        <translation>记团购</translation>
    </message>
    <message>
        <source>What was bought</source>
        <translation>买的什么</translation>
    </message>
    <message>
        <source>One flat a line, and how many</source>
        <translation>每行一户，后面写份数</translation>
    </message>
    <message>
        <source>3-2-501 2</source>
        <translation>3-2-501 2</translation>
    </message>
    <message>
        <source>Note the list</source>
        <translation>记下名单</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不记了</translation>
    </message>
</context>
<context>
    <name>PurchasePane</name>
    <message>
        <source>Flats of the group purchase</source>
        <translation>团购的住户</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Portions</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Did not work…</source>
        <translation>没送成…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>{progress} flats, {portions} portions</source>
        <translation>{progress} 户，共 {portions} 份</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>what is wanted</source>
        <translation>要什么</translation>
    </message>
    <message>
        <source>Note an errand</source>
        <translation>记代办</translation>
    </message>
    <message>
        <source>What is it</source>
        <translation>哪一类</translation>
    </message>
    <message>
        <source>For which flat</source>
        <translation>给哪户</translation>
    </message>
    <message>
        <source>3-2-501</source>
        <translation>3-2-501</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>要什么</translation>
    </message>
    <message>
        <source>Prescribed: what, where (optional)</source>
        <translation>处方：开的什么、在哪开的（可不填）</translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation>不急</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>急</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>急不急</translation>
    </message>
    <message>
        <source>Note the errand</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>errands</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>The errands are being read…</source>
        <translation>正在读代办…</translation>
    </message>
    <message>
        <source>Nothing done yet today</source>
        <translation>今天还没有办完的</translation>
    </message>
    <message>
        <source>Done today: {tallies}</source>
        <translation>今天办完：{tallies}</translation>
    </message>
    <message>
        <source>{kind} {orders} orders, {portions} portions</source>
        <translation>{kind} {orders} 单 {portions} 份</translation>
    </message>
    <message>
        <source>{flats} flats</source>
        <translation>{flats} 户</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>急</translation>
    </message>
    <message>
        <source>Waiting for {span}</source>
        <translation>等了 {span}</translation>
    </message>
    <message>
        <source>{who} is on it</source>
        <translation>{who} 在办</translation>
    </message>
    <message>
        <source>Done by {who}</source>
        <translation>{who} 办完</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>办不了</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Prescribed</source>
        <translation>处方</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Failed last time</source>
        <translation>上次没办成</translation>
    </message>
    <message>
        <source>{caption}: {value}</source>
        <translation>{caption}：{value}</translation>
    </message>
    <message>
        <source>{count} portions</source>
        <translation>{count} 份</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>办不了</translation>
    </message>
    <message>
        <source>failed before</source>
        <translation>没办成过</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办完</translation>
    </message>
</context>
</TS>
