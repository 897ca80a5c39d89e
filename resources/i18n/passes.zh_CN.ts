<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BatchForm</name>
    <message>
        <source>building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>一次发多张</translation>
    </message>
    <message>
        <source>How many blank cards</source>
        <translation>空白证几张</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>少一张</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>多一张</translation>
    </message>
    <message>
        <source>Building: a card for each flat</source>
        <translation>楼栋（每户一张）</translation>
    </message>
    <message>
        <source>Issue them</source>
        <translation>发这些证</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Class: {terms}</source>
        <translation>类别：{terms}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>备注（可以不填）</translation>
    </message>
    <message>
        <source>Valid through {day}</source>
        <translation>有效到 {day}</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多久</translation>
    </message>
    <message>
        <source>Names, a comma between (empty: blank cards)</source>
        <translation>姓名，用逗号隔开（不写：空白证）</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>逐人登记</translation>
    </message>
    <message>
        <source>Only counted</source>
        <translation>只计数</translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation>到卡点时</translation>
    </message>
    <message>
        <source>Company, on the card (optional)</source>
        <translation>单位（印在证上，可以不填）</translation>
    </message>
    <message>
        <source>Names, a comma between: {count} so far</source>
        <translation>姓名，用逗号隔开：写了 {count} 个</translation>
    </message>
</context>
<context>
    <name>BatchPane</name>
    <message>
        <source>Passes issued at once</source>
        <translation>一次发的证</translation>
    </message>
    <message>
        <source>Print sheets…</source>
        <translation>打印这些…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Cards in their order on the sheets</source>
        <translation>按纸上的顺序</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Holder and flat</source>
        <translation>持证人和住址</translation>
    </message>
    <message>
        <source>{name}. Cards: {count}, sheets of A4: {sheets}</source>
        <translation>{name}：{count} 张，A4 纸 {sheets} 页</translation>
    </message>
</context>
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
    <message>
        <source>plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Hand out card {number}</source>
        <translation>发出空白证 {number}</translation>
    </message>
    <message>
        <source>Hand this card out</source>
        <translation>发出这张</translation>
    </message>
    <message>
        <source>Class: {terms}</source>
        <translation>类别：{terms}</translation>
    </message>
    <message>
        <source>Flat (optional)</source>
        <translation>去往的住户（可以不填）</translation>
    </message>
    <message>
        <source>Company, on the card (optional)</source>
        <translation>单位（印在证上，可以不填）</translation>
    </message>
    <message>
        <source>To flat (ask host, itinerary)</source>
        <translation>去往的住户（先问户主、行程）</translation>
    </message>
    <message>
        <source>Goes to flat (ask host first)</source>
        <translation>去往的住户（先问户主）</translation>
    </message>
    <message>
        <source>Flat if any (ask host, itinerary)</source>
        <translation>住户，可不填（先问户主、行程）</translation>
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
    <message>
        <source>Printed as</source>
        <translation>打印成</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>发给人…</translation>
    </message>
    <message>
        <source>Card is back</source>
        <translation>证已交回</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>Renewed: print it anew</source>
        <translation>已延期，请重新打印</translation>
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
    <message>
        <source>Many at once…</source>
        <translation>发多张…</translation>
    </message>
    <message>
        <source>Save the sheets</source>
        <translation>存下这些证</translation>
    </message>
    <message>
        <source>passes.pdf</source>
        <translation>通行证.pdf</translation>
    </message>
</context>
<context>
    <name>RenewForm</name>
    <message>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Renew pass {number}</source>
        <translation>{number} 号证延期</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Valid through {day}</source>
        <translation>有效到 {day}</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多久</translation>
    </message>
    <message>
        <source>Its last day is {day}.</source>
        <translation>现在用到{day}。</translation>
    </message>
    <message>
        <source>It ended on {day}.</source>
        <translation>{day}已到期。</translation>
    </message>
    <message>
        <source>Its last day is {day}: the longest for this kind of pass.</source>
        <translation>现在用到{day}，已经是这类证最长的了。</translation>
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
    <message>
        <source>Make void and issue another</source>
        <translation>作废并补发一张</translation>
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
    <message>
        <source>card comes back to the gate</source>
        <translation>用完交回</translation>
    </message>
    <message>
        <source>only counted</source>
        <translation>只计数</translation>
    </message>
</context>
</TS>
