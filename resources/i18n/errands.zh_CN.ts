<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AreaForm</name>
    <message>
        <source>where</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>An area to disinfect</source>
        <translation>要消杀的区域</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>哪里</translation>
    </message>
    <message>
        <source>Building 1, stair 2</source>
        <translation>1 号楼 2 单元</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>多久一次</translation>
    </message>
    <message>
        <source>Put it on the list</source>
        <translation>加进列表</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>who looked at it</source>
        <translation>谁检查的</translation>
    </message>
    <message>
        <source>Looked at: {where}</source>
        <translation>检查：{where}</translation>
    </message>
    <message>
        <source>Who looked at it, and found it in order</source>
        <translation>谁检查的（检查合格）</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
</context>
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
    <message>
        <source>Done</source>
        <translation>办完</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>还没办</translation>
    </message>
    <message>
        <source>Save as a workbook…</source>
        <translation>存成 Excel…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>办不了</translation>
    </message>
</context>
<context>
    <name>DisinfectForm</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put right: {where}</source>
        <translation>更正：{where}</translation>
    </message>
    <message>
        <source>{where} disinfected</source>
        <translation>{where} 消杀了</translation>
    </message>
    <message>
        <source>Begun at (empty: now)</source>
        <translation>开始时间（不填就是现在）</translation>
    </message>
    <message>
        <source>Ended at (optional)</source>
        <translation>结束时间（可不填）</translation>
    </message>
    <message>
        <source>Who looked at it (may follow)</source>
        <translation>谁检查的（可后补）</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>哪里写错了</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>改过来</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>做完了</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>DisinfectionPane</name>
    <message>
        <source>Done, the same again</source>
        <translation>做了，和上次一样</translation>
    </message>
    <message>
        <source>Looked at…</source>
        <translation>检查…</translation>
    </message>
    <message>
        <source>How often…</source>
        <translation>多久一次…</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Done otherwise…</source>
        <translation>换一种做的…</translation>
    </message>
    <message>
        <source>Off the list…</source>
        <translation>移出列表…</translation>
    </message>
    <message>
        <source>It is put right where it was written down.</source>
        <translation>在哪里登记的，就到哪里改。</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>还没选</translation>
    </message>
    <message>
        <source>Choose an area in the list, or put one on it.</source>
        <translation>请在列表里选一个区域，或者新加一个。</translation>
    </message>
</context>
<context>
    <name>DisinfectionSection</name>
    <message>
        <source>What is shown</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <source>Another area</source>
        <translation>加区域</translation>
    </message>
    <message>
        <source>Areas, and what was disinfected</source>
        <translation>区域和做过的消杀</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>哪里</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Disinfection</source>
        <translation>消杀</translation>
    </message>
    <message>
        <source>{where} is taken off the list.</source>
        <translation>{where} 移出列表。</translation>
    </message>
    <message>
        <source>No area is on the list. Ins puts one on it.</source>
        <translation>列表里还没有区域。按 Ins 加一个。</translation>
    </message>
    <message>
        <source>Nothing was disinfected in the last three days.</source>
        <translation>最近三天没有消杀记录。</translation>
    </message>
    <message>
        <source>{where}, {time}: nobody did it.</source>
        <translation>{where} {time}：其实没做。</translation>
    </message>
    <message>
        <source>{where}: {used}. Take it back: {keys}</source>
        <translation>{where}：{used}。撤回按 {keys}</translation>
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
    <message>
        <source>Errands {first} to {last}.xlsx</source>
        <translation>代办统计 {first} 至 {last}.xlsx</translation>
    </message>
    <message>
        <source>Save the counts</source>
        <translation>保存统计</translation>
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
    <name>FindingForm</name>
    <message>
        <source>what is wrong</source>
        <translation>是什么问题</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>发现问题</translation>
    </message>
    <message>
        <source>What is wrong there</source>
        <translation>那里是什么问题</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>FollowForm</name>
    <message>
        <source>flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Make it an errand</source>
        <translation>转成代办</translation>
    </message>
    <message>
        <source>For which flat</source>
        <translation>给哪一户</translation>
    </message>
    <message>
        <source>3-2-501</source>
        <translation>3-2-501</translation>
    </message>
    <message>
        <source>What is it</source>
        <translation>是什么事</translation>
    </message>
    <message>
        <source>Note the errand</source>
        <translation>记下代办</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
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
    <name>NoticeEndForm</name>
    <message>
        <source>until when</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Another end</source>
        <translation>改到期时间</translation>
    </message>
    <message>
        <source>Holds until (empty: until it is taken down)</source>
        <translation>有效期至（空着：直到撤下）</translation>
    </message>
    <message>
        <source>Keep this end</source>
        <translation>保存到期时间</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>不写了</translation>
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
    <message>
        <source>from when</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Holds from (empty: at once)</source>
        <translation>生效时间（空着：马上）</translation>
    </message>
    <message>
        <source>Holds until (empty: until it is taken down)</source>
        <translation>有效期至（空着：直到撤下）</translation>
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
    <message>
        <source>Another end…</source>
        <translation>改到期时间…</translation>
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
    <name>ParcelMendForm</name>
    <message>
        <source>how many, 1 to 99</source>
        <translation>几件（1 到 99）</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put right: {door}</source>
        <translation>更正：{door}</translation>
    </message>
    <message>
        <source>How many pieces</source>
        <translation>几件</translation>
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
        <source>What was wrong</source>
        <translation>哪里写错了</translation>
    </message>
    <message>
        <source>How they get there</source>
        <translation>怎么送到</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>来取</translation>
    </message>
    <message>
        <source>Carried to the door</source>
        <translation>送到门口</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>改过来</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>ParcelPane</name>
    <message>
        <source>Who takes them (empty: the flat itself)</source>
        <translation>谁取走（不填就是本户）</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Carried to the door</source>
        <translation>送到门口</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>取走了</translation>
    </message>
    <message>
        <source>No parcels chosen</source>
        <translation>还没选</translation>
    </message>
    <message>
        <source>Choose some in the list, or take some in.</source>
        <translation>请在列表里选，或者先收件。</translation>
    </message>
</context>
<context>
    <name>ParcelsSection</name>
    <message>
        <source>Flat, name, shelf or code</source>
        <translation>门牌、姓名、货架、取件码</translation>
    </message>
    <message>
        <source>Find parcels</source>
        <translation>找件</translation>
    </message>
    <message>
        <source>Disinfected…</source>
        <translation>消杀了…</translation>
    </message>
    <message>
        <source>Take parcels in</source>
        <translation>收快递</translation>
    </message>
    <message>
        <source>Which parcels</source>
        <translation>哪些件</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>代收</translation>
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
        <source>Waiting</source>
        <translation>放了</translation>
    </message>
    <message>
        <source>The parcels are being read…</source>
        <translation>正在读取代收…</translation>
    </message>
    <message>
        <source>No such parcels. Try the flat, or the end of the code.</source>
        <translation>没有这样的件。试试门牌，或取件码的末几位。</translation>
    </message>
    <message>
        <source>Nothing to carry. What comes for sealed flats stands here.</source>
        <translation>没有要送的。封控住户的件会列在这里。</translation>
    </message>
    <message>
        <source>Nothing went yet today.</source>
        <translation>今天还没有取走的。</translation>
    </message>
    <message>
        <source>The shelf is empty. Ins takes parcels in.</source>
        <translation>架上没有件。按 Ins 收件。</translation>
    </message>
    <message>
        <source>Parcels taken in for {door}: {count}. Take it back: {keys}</source>
        <translation>已收 {door} 的 {count} 件。撤回按 {keys}</translation>
    </message>
    <message>
        <source>Taken back: these parcels were not taken in</source>
        <translation>已撤回：这些件没有收</translation>
    </message>
</context>
<context>
    <name>PatrolPane</name>
    <message>
        <source>Nothing chosen</source>
        <translation>还没选</translation>
    </message>
    <message>
        <source>Who walks (empty: whoever is on duty)</source>
        <translation>谁巡查（不填就是值班的人）</translation>
    </message>
    <message>
        <source>How often it is walked</source>
        <translation>多久巡查一次</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Patrol done</source>
        <translation>巡查做完了</translation>
    </message>
    <message>
        <source>A problem…</source>
        <translation>有问题…</translation>
    </message>
    <message>
        <source>As an incident</source>
        <translation>转成事件</translation>
    </message>
    <message>
        <source>As an errand…</source>
        <translation>转成代办…</translation>
    </message>
</context>
<context>
    <name>PatrolsSection</name>
    <message>
        <source>Which list is walked</source>
        <translation>巡查哪张清单</translation>
    </message>
    <message>
        <source>Items of the list</source>
        <translation>清单上的项目</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>看过</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>The patrol of {time}: nobody walked it.</source>
        <translation>{time} 的巡查：其实没有走。</translation>
    </message>
    <message>
        <source>The patrols are being read…</source>
        <translation>正在读取巡查…</translation>
    </message>
    <message>
        <source>The patrol is finished</source>
        <translation>巡查做完了</translation>
    </message>
    <message>
        <source>Noted. It stands in its own room now, and in the handover.</source>
        <translation>已记下，在它自己的页面和交接里都能看到。</translation>
    </message>
    <message>
        <source>What is wrong here stays noted. ↓ goes on; {keys} takes it back</source>
        <translation>问题还留着。↓ 看下一项，{keys} 撤回</translation>
    </message>
</context>
<context>
    <name>PointForm</name>
    <message>
        <source>why it is not possible</source>
        <translation>为什么做不到</translation>
    </message>
    <message>
        <source>Not done here</source>
        <translation>这里没有落实</translation>
    </message>
    <message>
        <source>Why it is not done</source>
        <translation>没有落实的原因</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>用几个字写明</translation>
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
    <name>PointPane</name>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>Point {number}</source>
        <translation>第 {number} 条</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>已落实</translation>
    </message>
    <message>
        <source>Not done…</source>
        <translation>没落实…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>PointsSection</name>
    <message>
        <source>Points of the notice</source>
        <translation>通告要点</translation>
    </message>
    <message>
        <source>What is to be seen to</source>
        <translation>要落实的事</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Nobody has written the points of this notice: Settings, Rules.</source>
        <translation>这份通告的要点还没有写：请到 设置 → 规则 里写。</translation>
    </message>
    <message>
        <source>The points are being read…</source>
        <translation>正在读取要点…</translation>
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
    <message>
        <source>A new one, or one that waits</source>
        <translation>新记一件，或者关联在等的</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>新记一件</translation>
    </message>
    <message>
        <source>Link it to the incident</source>
        <translation>关联到这件事件</translation>
    </message>
    <message>
        <source>Of incident {number}, {kind}: {what}</source>
        <translation>事件 {number} {kind}：{what}</translation>
    </message>
</context>
<context>
    <name>ShelfForm</name>
    <message>
        <source>{count} pieces disinfected</source>
        <translation>{count} 件消杀了</translation>
    </message>
    <message>
        <source>They are done</source>
        <translation>做完了</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
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
    <name>WhyForm</name>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
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
        <source>Published {moment} by {name}</source>
        <translation>{moment} 发布，{name}</translation>
    </message>
    <message>
        <source>Taken down {moment}: {reason}</source>
        <translation>{moment} 撤下：{reason}</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>待取</translation>
    </message>
    <message>
        <source>To be carried</source>
        <translation>待送</translation>
    </message>
    <message>
        <source>Gone today</source>
        <translation>今天走的</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>急</translation>
    </message>
    <message>
        <source>keep cold</source>
        <translation>冷藏</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>取件码</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Disinfected</source>
        <translation>消杀</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>取走</translation>
    </message>
    <message>
        <source>carried to the door</source>
        <translation>送到门口</translation>
    </message>
    <message>
        <source>fetched by the flat</source>
        <translation>本户取走</translation>
    </message>
    <message>
        <source>The parcels are being read…</source>
        <translation>正在读取代收…</translation>
    </message>
    <message>
        <source>Pieces here: {count}</source>
        <translation>现有 {count} 件</translation>
    </message>
    <message>
        <source>Pieces here: {count}, not disinfected: {open}</source>
        <translation>现有 {count} 件，没消杀的 {open} 件</translation>
    </message>
    <message>
        <source>What was used</source>
        <translation>用的什么</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>谁做的</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Done, 3 days</source>
        <translation>三天内做过的</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done}/{all} 次</translation>
    </message>
    <message>
        <source>due</source>
        <translation>今天要做</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没检查</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Space notes: {used}, {who}</source>
        <translation>按空格记：{used}，{who}</translation>
    </message>
    <message>
        <source>The disinfections are being read…</source>
        <translation>正在读取消杀…</translation>
    </message>
    <message>
        <source>Nothing left to disinfect today</source>
        <translation>今天的消杀都做了</translation>
    </message>
    <message>
        <source>Still to do today: {count}</source>
        <translation>今天还差 {count} 次</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>已转事件</translation>
    </message>
    <message>
        <source>errand</source>
        <translation>已转代办</translation>
    </message>
    <message>
        <source>open</source>
        <translation>没跟进</translation>
    </message>
    <message>
        <source>{who} walks since {time}, {left} left</source>
        <translation>{who} {time} 开始，还剩 {left} 项</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>found: {count}</source>
        <translation>问题 {count} 个</translation>
    </message>
    <message>
        <source>The patrols are being read…</source>
        <translation>正在读取巡查…</translation>
    </message>
    <message>
        <source>No patrol is due</source>
        <translation>没有要走的巡查</translation>
    </message>
    <message>
        <source>Still to walk: {count}</source>
        <translation>还要巡查 {count} 次</translation>
    </message>
    <message>
        <source>Pieces: {count}</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{count} ended, to take down</source>
        <translation>{count} 份已到期，待撤下</translation>
    </message>
    <message>
        <source>{count} end today</source>
        <translation>{count} 份今天到期</translation>
    </message>
    <message>
        <source>Holds from {begins} until it is taken down</source>
        <translation>{begins} 起有效，直到撤下</translation>
    </message>
    <message>
        <source>Holds from {begins} until {ends}</source>
        <translation>有效期 {begins} 至 {ends}</translation>
    </message>
    <message>
        <source>It ended {moment}. Take it down, or let it hold for longer.</source>
        <translation>已于 {moment} 到期。请撤下，或改到期时间。</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>至 {moment}</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>The points are being read…</source>
        <translation>正在读取要点…</translation>
    </message>
    <message>
        <source>No points of {document}</source>
        <translation>{document} 没有要点清单</translation>
    </message>
    <message>
        <source>Every point of {document} is checked</source>
        <translation>{document} 的要点都核查了</translation>
    </message>
    <message>
        <source>{document}: {left} of {count} to check</source>
        <translation>{document}：{count} 条里还有 {left} 条没核查</translation>
    </message>
</context>
</TS>
