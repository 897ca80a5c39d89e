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
    <name>DueField</name>
    <message>
        <source>Written 18:00, 4-16 18:00, 4-16, or 3 for three days.</source>
        <translation>写成 18:00、4-16 18:00、4-16，或写 3 表示三天内。</translation>
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
        <source>Errands</source>
        <translation>代办</translation>
    </message>
</context>
<context>
    <name>ErrandsSection</name>
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
    <name>NoticeForm</name>
    <message>
        <source>a title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>a shorter text</source>
        <translation>正文短一些</translation>
    </message>
    <message>
        <source>A notice to residents</source>
        <translation>给居民的通告</translation>
    </message>
    <message>
        <source>Title, Chinese</source>
        <translation>标题（中文）</translation>
    </message>
    <message>
        <source>Title, English</source>
        <translation>标题（英文）</translation>
    </message>
    <message>
        <source>Text, Chinese</source>
        <translation>正文（中文）</translation>
    </message>
    <message>
        <source>Text, English</source>
        <translation>正文（英文）</translation>
    </message>
    <message>
        <source>From (empty: the post)</source>
        <translation>落款（空着用本社区）</translation>
    </message>
    <message>
        <source>To</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>不写了</translation>
    </message>
</context>
<context>
    <name>NoticePane</name>
    <message>
        <source>a notice that hangs</source>
        <translation>一份挂着的通告</translation>
    </message>
    <message>
        <source>why it comes down</source>
        <translation>为什么撤下</translation>
    </message>
    <message>
        <source>Why it comes down</source>
        <translation>为什么撤下</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Print the poster…</source>
        <translation>打印张贴…</translation>
    </message>
    <message>
        <source>As a PDF</source>
        <translation>存 PDF</translation>
    </message>
    <message>
        <source>Let it hang again</source>
        <translation>重新张贴</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>To: {audience}</source>
        <translation>致：{audience}</translation>
    </message>
</context>
<context>
    <name>NoticesSection</name>
    <message>
        <source>Write a notice</source>
        <translation>写通告</translation>
    </message>
    <message>
        <source>From the rules</source>
        <translation>按规则生成</translation>
    </message>
    <message>
        <source>A word of it</source>
        <translation>标题或内容里的字</translation>
    </message>
    <message>
        <source>Find a notice</source>
        <translation>查通告</translation>
    </message>
    <message>
        <source>Which notices</source>
        <translation>哪些通告</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通告</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Nothing found. Try another word of it.</source>
        <translation>没有找到。换一个字试试。</translation>
    </message>
    <message>
        <source>Nothing hangs. One key makes a notice from the rules in force.</source>
        <translation>没有挂着的通告。一键就能按现行规则生成一份。</translation>
    </message>
    <message>
        <source>Nothing was taken down.</source>
        <translation>没有撤下的通告。</translation>
    </message>
    <message>
        <source>notice-{number}.pdf</source>
        <translation>通告-{number}.pdf</translation>
    </message>
    <message>
        <source>Save the poster</source>
        <translation>保存通告</translation>
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
    <name>TaskForm</name>
    <message>
        <source>what is to be done</source>
        <translation>要办什么</translation>
    </message>
    <message>
        <source>by when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Note a supervised task</source>
        <translation>登记督办</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>改写督办</translation>
    </message>
    <message>
        <source>Who wants it</source>
        <translation>谁交办</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要办什么</translation>
    </message>
    <message>
        <source>Document number (optional)</source>
        <translation>文号（可空）</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>什么时候前</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>谁负责</translation>
    </message>
    <message>
        <source>Note the task</source>
        <translation>登记督办</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>不写了</translation>
    </message>
</context>
<context>
    <name>TaskPane</name>
    <message>
        <source>a task</source>
        <translation>一件督办</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>办到哪一步</translation>
    </message>
    <message>
        <source>why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Write why it is not wanted any more.</source>
        <translation>请写为什么不用办了。</translation>
    </message>
    <message>
        <source>What was done so far</source>
        <translation>办到哪一步</translation>
    </message>
    <message>
        <source>Why it is open again</source>
        <translation>为什么重新打开</translation>
    </message>
    <message>
        <source>Note feedback</source>
        <translation>登记反馈</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Not wanted…</source>
        <translation>不用办了…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>Supervised task</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Write it anew…</source>
        <translation>改写…</translation>
    </message>
</context>
<context>
    <name>TasksSection</name>
    <message>
        <source>Note a task</source>
        <translation>登记督办</translation>
    </message>
    <message>
        <source>What, document, who</source>
        <translation>内容、文号、负责人</translation>
    </message>
    <message>
        <source>Find a task</source>
        <translation>查督办</translation>
    </message>
    <message>
        <source>Which tasks</source>
        <translation>哪些督办</translation>
    </message>
    <message>
        <source>Supervised tasks</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要办什么</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>什么时候前</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Nothing found. Try a word, a document number or a name.</source>
        <translation>没有找到。试试内容、文号或姓名。</translation>
    </message>
    <message>
        <source>Nothing is open. Press Ins to note what the street office wants.</source>
        <translation>没有未办结的督办。按 Ins 登记街道办交办的事。</translation>
    </message>
    <message>
        <source>Nothing was settled in the last 30 days.</source>
        <translation>30 天内没有办结的。</translation>
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
    <message>
        <source>no date</source>
        <translation>没定期限</translation>
    </message>
    <message>
        <source>By {moment}</source>
        <translation>{moment} 前</translation>
    </message>
    <message>
        <source>Sees to it: {name}</source>
        <translation>负责：{name}</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>超期 {count} 件</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>not wanted any more</source>
        <translation>不用办了</translation>
    </message>
    <message>
        <source>for {span}</source>
        <translation>已 {span}</translation>
    </message>
    <message>
        <source>{span} overdue</source>
        <translation>超期 {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>还有 {span}</translation>
    </message>
    <message>
        <source>Hang now</source>
        <translation>挂着的</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>taken down</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Published {moment} by {name}</source>
        <translation>{moment} 发布，{name}</translation>
    </message>
    <message>
        <source>Taken down {moment}: {reason}</source>
        <translation>{moment} 撤下：{reason}</translation>
    </message>
</context>
</TS>
