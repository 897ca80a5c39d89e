<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AskedPane</name>
    <message>
        <source>Begin…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>It begins with the number of the community&apos;s document.</source>
        <translation>登记时要写社区的文号。</translation>
    </message>
</context>
<context>
    <name>AwayForm</name>
    <message>
        <source>who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>place from the list</source>
        <translation>从列表里选地点</translation>
    </message>
    <message>
        <source>day they left</source>
        <translation>离开的日子</translation>
    </message>
    <message>
        <source>day they are expected</source>
        <translation>预计回来的日子</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>{since} to {expected}</source>
        <translation>{since} 到 {expected}</translation>
    </message>
    <message>
        <source>Somebody is away</source>
        <translation>登记外出</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Flat, initials</source>
        <translation>门牌、拼音首字母</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>The roster has nobody like that.</source>
        <translation>住户台账里没有这个人。</translation>
    </message>
    <message>
        <source>Where they are now</source>
        <translation>现在在哪里</translation>
    </message>
    <message>
        <source>Province, city, country</source>
        <translation>省、市、国家</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的地方</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>No such place. Try the province.</source>
        <translation>没有这个地方。试试省名。</translation>
    </message>
    <message>
        <source>Left on (empty: today)</source>
        <translation>离开日（空着就是今天）</translation>
    </message>
    <message>
        <source>Expected (if known)</source>
        <translation>预计回来（知道就写）</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记外出</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不登记</translation>
    </message>
</context>
<context>
    <name>AwayList</name>
    <message>
        <source>Who is away</source>
        <translation>外出未归</translation>
    </message>
    <message>
        <source>Nobody is noted as away. Press Ins to note somebody.</source>
        <translation>没有登记外出的人。按 Ins 登记一位。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>现在在哪</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出未归</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计回来</translation>
    </message>
    <message>
        <source>Only for a leader</source>
        <translation>只给带班负责人看</translation>
    </message>
    <message>
        <source>Where people are now is shown to a leader alone.</source>
        <translation>谁在外地、在哪里，只有带班负责人能看。</translation>
    </message>
    <message>
        <source>Anybody may note that somebody is away: press Ins.</source>
        <translation>登记外出谁都可以做：按 Ins。</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带班负责人</translation>
    </message>
    <message>
        <source>PIN (6 digits)</source>
        <translation>PIN（6 位）</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>看名单</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>要 6 位数字</translation>
    </message>
</context>
<context>
    <name>AwayPane</name>
    <message>
        <source>They are back</source>
        <translation>已经回来</translation>
    </message>
    <message>
        <source>Something is new…</source>
        <translation>有变化…</translation>
    </message>
    <message>
        <source>It ends by itself when they come in at the gate.</source>
        <translation>从门口进来会自动结束。</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>还没选人</translation>
    </message>
</context>
<context>
    <name>AwaySection</name>
    <message>
        <source>Somebody is away…</source>
        <translation>登记外出…</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出未归</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>They are back: the absence has ended</source>
        <translation>已登记回来</translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message>
        <source>Care</source>
        <translation>走访</translation>
    </message>
</context>
<context>
    <name>CarerForm</name>
    <message>
        <source>building, unit or flat</source>
        <translation>楼栋、单元或户</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Flats: {count}</source>
        <translation>共 {count} 户</translation>
    </message>
    <message>
        <source>Name a carer</source>
        <translation>指定包保人</translation>
    </message>
    <message>
        <source>For which flats</source>
        <translation>哪些户</translation>
    </message>
    <message>
        <source>3, 3-2, 3-2-501</source>
        <translation>3、3-2、3-2-501</translation>
    </message>
    <message>
        <source>Carer</source>
        <translation>包保人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Name the carer</source>
        <translation>指定包保人</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不指定了</translation>
    </message>
    <message>
        <source>a place in the roster, not {places}</source>
        <translation>台账里有的范围（没有 {places}）</translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没联系上</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Name a carer…</source>
        <translation>指定包保人…</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>还没选人</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>请在名单里选一个人。</translation>
    </message>
</context>
<context>
    <name>ContactsList</name>
    <message>
        <source>Which people</source>
        <translation>看哪些人</translation>
    </message>
    <message>
        <source>Silent for how long</source>
        <translation>多久没联系上</translation>
    </message>
    <message>
        <source>Check-ins of today</source>
        <translation>今天要联系的人</translation>
    </message>
    <message>
        <source>Who, and what to do</source>
        <translation>谁，要做什么</translation>
    </message>
    <message>
        <source>Carer</source>
        <translation>包保人</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>The check-ins are being read…</source>
        <translation>正在读取今天要联系的人…</translation>
    </message>
    <message>
        <source>Nothing found. Try the flat, the name or the carer.</source>
        <translation>没有找到。试试门牌、姓氏或包保人。</translation>
    </message>
    <message>
        <source>Nobody is to be reached every day. The administrator gives people a tag in the roster.</source>
        <translation>没有每天要联系的人。管理员在「住户」里给人加标签后，名单就会出现。</translation>
    </message>
    <message>
        <source>Everybody was reached today.</source>
        <translation>今天要联系的人都联系上了。</translation>
    </message>
    <message>
        <source>Nobody of this kind.</source>
        <translation>没有这一类的人。</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Whose care</source>
        <translation>看谁包保的</translation>
    </message>
    <message>
        <source>Flat, name</source>
        <translation>门牌、姓名</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Name a carer…</source>
        <translation>指定包保人…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>今日联系</translation>
    </message>
    <message>
        <source>The tick is taken back</source>
        <translation>已撤销这次登记</translation>
    </message>
    <message>
        <source>{carer}: flats in care now: {count}</source>
        <translation>已由{carer}包保 {count} 户</translation>
    </message>
    <message>
        <source>Flats without a carer now: {count}</source>
        <translation>{count} 户不再有包保人</translation>
    </message>
    <message>
        <source>How they were tried</source>
        <translation>怎么联系的</translation>
    </message>
    <message>
        <source>Only a leader or an administrator names carers. Ask one to take over: F7.</source>
        <translation>包保人由带班负责人或管理员指定。请他们接班：F7。</translation>
    </message>
</context>
<context>
    <name>GapForm</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When they went</source>
        <translation>什么时候走的</translation>
    </message>
    <message>
        <source>Why they went</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Or a reason to leave it</source>
        <translation>或者写明为什么不补</translation>
    </message>
    <message>
        <source>Went by the east gate</source>
        <translation>走的东门</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Leave the gap</source>
        <translation>不补了</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>还在里面</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选</translation>
    </message>
    <message>
        <source>Choose a gap in the list.</source>
        <translation>请在名单里选一条。</translation>
    </message>
    <message>
        <source>Write why in a few words.</source>
        <translation>请写几个字说明。</translation>
    </message>
    <message>
        <source>Or why it is left, or how one knows that it is not over</source>
        <translation>或者写明为什么不补、怎么知道还在里面（外面）</translation>
    </message>
    <message>
        <source>When they came in</source>
        <translation>什么时候进来的</translation>
    </message>
    <message>
        <source>Why they came</source>
        <translation>事由</translation>
    </message>
</context>
<context>
    <name>GapsSection</name>
    <message>
        <source>What is missing in the book</source>
        <translation>登记里缺了什么</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>After</source>
        <translation>在这之后</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>漏登</translation>
    </message>
    <message>
        <source>The gap stays. Take it back: Ctrl+Z</source>
        <translation>不补了。撤回：Ctrl+Z</translation>
    </message>
    <message>
        <source>The closing is taken back: they are there again</source>
        <translation>自动关闭撤回了，人算还在</translation>
    </message>
    <message>
        <source>The gap waits again</source>
        <translation>这一条又在待处理里</translation>
    </message>
    <message>
        <source>Typed in later: the book says 补录 beside it. Take it back: Ctrl+Z</source>
        <translation>已补录，登记里注明“补录”。撤销：Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>ObservationList</name>
    <message>
        <source>Which people</source>
        <translation>看哪些人</translation>
    </message>
    <message>
        <source>People followed at home</source>
        <translation>居家监测的人</translation>
    </message>
    <message>
        <source>Who, and which day</source>
        <translation>谁，第几天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>The list is being read…</source>
        <translation>正在读取名单…</translation>
    </message>
    <message>
        <source>Nothing found. Try the flat, the name or the document.</source>
        <translation>没有找到。可以试试门牌、姓名或文号。</translation>
    </message>
    <message>
        <source>Nobody is isolated or monitored at home. Press Ins to begin with somebody.</source>
        <translation>现在没有居家隔离、居家监测的人。按 Ins 登记。</translation>
    </message>
    <message>
        <source>Everybody was measured in this half of the day.</source>
        <translation>这半天都量过了。</translation>
    </message>
    <message>
        <source>Nobody of this kind.</source>
        <translation>没有这样的人。</translation>
    </message>
</context>
<context>
    <name>ObservationSection</name>
    <message>
        <source>How the reading comes in</source>
        <translation>体温怎么来的</translation>
    </message>
    <message>
        <source>Flat, name</source>
        <translation>门牌、姓名</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>List…</source>
        <translation>名单…</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>存 PDF…</translation>
    </message>
    <message>
        <source>Begin…</source>
        <translation>新登记…</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>居家监测</translation>
    </message>
    <message>
        <source>{name}: a fever. Measure again, and report it.</source>
        <translation>{name}：发热。请复测，并上报。</translation>
    </message>
    <message>
        <source>{name}: too low to be true. Measure again.</source>
        <translation>{name}：偏低，不像真的。请再量一次。</translation>
    </message>
    <message>
        <source>The reading is taken back</source>
        <translation>已撤回这次体温</translation>
    </message>
    <message>
        <source>health-monitoring.pdf</source>
        <translation>居家健康监测.pdf</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存名单</translation>
    </message>
</context>
<context>
    <name>OutsideForm</name>
    <message>
        <source>Who was called (empty: themself)</source>
        <translation>打给谁（空着：本人）</translation>
    </message>
    <message>
        <source>What was said (optional)</source>
        <translation>说了什么（可不填）</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没人接</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>还没选人</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>请在名单里选一个人。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>OutsideSection</name>
    <message>
        <source>Who is outside too long</source>
        <translation>谁超时未归</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Outside for</source>
        <translation>在外多久</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>最近一次电话</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时未归</translation>
    </message>
    <message>
        <source>The call is taken back</source>
        <translation>这次电话撤回了</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>a temperature that is somebody&apos;s</source>
        <translation>像人的体温</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>How they feel</source>
        <translation>感觉</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>没有不适</translation>
    </message>
    <message>
        <source>Unwell</source>
        <translation>不舒服</translation>
    </message>
    <message>
        <source>Reading of</source>
        <translation>哪一次</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没联系上</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>上报…</translation>
    </message>
    <message>
        <source>Days, end, notice…</source>
        <translation>天数、解除、通知书…</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>没有选人</translation>
    </message>
    <message>
        <source>Choose somebody in the list, and type the temperature.</source>
        <translation>在名单里选一个人，直接输体温。</translation>
    </message>
    <message>
        <source>Temperatures of {name}</source>
        <translation>{name} 的体温</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>体温</translation>
    </message>
</context>
<context>
    <name>RoundForm</name>
    <message>
        <source>for whom</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>New test round</source>
        <translation>新开一轮检测</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet.</source>
        <translation>住户台账里还没有人。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不开</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>开这一轮</translation>
    </message>
</context>
<context>
    <name>RoundPane</name>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印全部名单…</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>还没选人</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>请在名单里选一个人。</translation>
    </message>
    <message>
        <source>Whole flat</source>
        <translation>全户已采</translation>
    </message>
    <message>
        <source>Print missing…</source>
        <translation>打印未检…</translation>
    </message>
</context>
<context>
    <name>RoundsList</name>
    <message>
        <source>Which stair</source>
        <translation>哪个单元</translation>
    </message>
    <message>
        <source>Which people</source>
        <translation>看哪些人</translation>
    </message>
    <message>
        <source>People of the round</source>
        <translation>这一轮的人</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>The rounds are being read…</source>
        <translation>正在读检测轮次…</translation>
    </message>
    <message>
        <source>No test round yet. Ins opens one.</source>
        <translation>还没有检测轮次。按 Ins 新开一轮。</translation>
    </message>
    <message>
        <source>Nobody is missing on this stair.</source>
        <translation>这个单元一个都没落下。</translation>
    </message>
</context>
<context>
    <name>RoundsSection</name>
    <message>
        <source>Which round</source>
        <translation>哪一轮</translation>
    </message>
    <message>
        <source>New round…</source>
        <translation>新开一轮…</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>The round is open: {name}, {people} people</source>
        <translation>{name}开始了，共 {people} 人</translation>
    </message>
    <message>
        <source>{name} and {count} more</source>
        <translation>{name}等，另 {count} 人</translation>
    </message>
    <message>
        <source>The round is closed: {progress}</source>
        <translation>这一轮结束了：{progress}</translation>
    </message>
    <message>
        <source>test-round-{part}.pdf</source>
        <translation>检测名单-{part}.pdf</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存名单</translation>
    </message>
    <message>
        <source>All stairs…</source>
        <translation>各单元名单…</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>结束这一轮</translation>
    </message>
    <message>
        <source>{count} missing: close anyway</source>
        <translation>还差 {count} 人，照样结束</translation>
    </message>
</context>
<context>
    <name>ServicePane</name>
    <message>
        <source>Not possible</source>
        <translation>没办成</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>{item} done</source>
        <translation>{item}办了</translation>
    </message>
    <message>
        <source>No flat chosen</source>
        <translation>还没选住户</translation>
    </message>
    <message>
        <source>Choose a flat in the list.</source>
        <translation>请在服务单里选一户。</translation>
    </message>
    <message>
        <source>All done here</source>
        <translation>这户全办了</translation>
    </message>
    <message>
        <source>Door sheet…</source>
        <translation>打印服务单…</translation>
    </message>
</context>
<context>
    <name>ServicesList</name>
    <message>
        <source>What is ticked</source>
        <translation>办哪一样</translation>
    </message>
    <message>
        <source>Which flats</source>
        <translation>看哪些户</translation>
    </message>
    <message>
        <source>Flats of the service list</source>
        <translation>服务单上的住户</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次上门</translation>
    </message>
    <message>
        <source>The service list is being read…</source>
        <translation>正在读服务单…</translation>
    </message>
    <message>
        <source>No such flat here. Try another number.</source>
        <translation>服务单上没有这一户。请换个门牌。</translation>
    </message>
    <message>
        <source>Nobody has to stay at home. Sealed and isolated flats come here by themselves.</source>
        <translation>没有要居家的住户。封控和居家隔离的户会自动列在这里。</translation>
    </message>
    <message>
        <source>No parcels wait. Ins takes some in.</source>
        <translation>没有待转送的快递。按 Ins 收快递。</translation>
    </message>
    <message>
        <source>Nothing left to do. All shows what was ticked.</source>
        <translation>都办完了。按“全部”看已办的。</translation>
    </message>
    <message>
        <source>No flat of this kind.</source>
        <translation>没有这样的住户。</translation>
    </message>
</context>
<context>
    <name>ServicesSection</name>
    <message>
        <source>Flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Find a flat</source>
        <translation>找一户</translation>
    </message>
    <message>
        <source>Take parcels in</source>
        <translation>收快递</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>door-sheet-{door}.pdf</source>
        <translation>上门服务单-{door}.pdf</translation>
    </message>
    <message>
        <source>Save the door sheet</source>
        <translation>保存上门服务单</translation>
    </message>
    <message>
        <source>All door sheets…</source>
        <translation>全部服务单…</translation>
    </message>
    <message>
        <source>Parcels taken in for {door}: {count}. Take it back: {keys}</source>
        <translation>{door} 的快递收下了：{count} 件。撤销按 {keys}</translation>
    </message>
    <message>
        <source>Taken back: these parcels were not taken in</source>
        <translation>已撤销：这几件没有收</translation>
    </message>
</context>
<context>
    <name>away</name>
    <message>
        <source>since today</source>
        <translation>今天起</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>没说</translation>
    </message>
    <message>
        <source>expected, not come</source>
        <translation>到期没回来</translation>
    </message>
    <message>
        <source>Where: {place}</source>
        <translation>现在在：{place}</translation>
    </message>
    <message>
        <source>Expected: {day}</source>
        <translation>预计回来：{day}</translation>
    </message>
    <message>
        <source>Telephone: {telephone}</source>
        <translation>电话：{telephone}</translation>
    </message>
    <message>
        <source>{away} away, {late} expected and not come</source>
        <translation>{away} 人在外，{late} 人到期没回来</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
</context>
<context>
    <name>care</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>no carer</source>
        <translation>没有包保人</translation>
    </message>
    <message>
        <source>Carer: {carer}</source>
        <translation>包保人：{carer}</translation>
    </message>
    <message>
        <source>Telephone: {telephone}</source>
        <translation>电话：{telephone}</translation>
    </message>
    <message>
        <source>Last contact: {reached}</source>
        <translation>最近联系：{reached}</translation>
    </message>
    <message>
        <source>Today: {what}, noted by {operator}</source>
        <translation>今天：{what}，{operator}登记</translation>
    </message>
    <message>
        <source>{days} days silent</source>
        <translation>{days} 天没联系上</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还没联系上</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>1 day silent</source>
        <translation>1 天没联系上</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Group chat</source>
        <translation>群里</translation>
    </message>
    <message>
        <source>{carer}: {missing} of {people} missing</source>
        <translation>{carer}：差 {missing} 人（共 {people} 人）</translation>
    </message>
    <message>
        <source>All carers</source>
        <translation>全部包保人</translation>
    </message>
    <message>
        <source>The check-ins are being read…</source>
        <translation>正在读取今天要联系的人…</translation>
    </message>
    <message>
        <source>{reached} of {all} reached today</source>
        <translation>今天 {all} 人，已联系上 {reached} 人</translation>
    </message>
    <message>
        <source>Reached: {name}. Take it back: {keys}</source>
        <translation>已联系上：{name}。点错了按 {keys}</translation>
    </message>
    <message>
        <source>Not reached: {name}. Take it back: {keys}</source>
        <translation>没联系上：{name}。点错了按 {keys}</translation>
    </message>
    <message>
        <source>Somebody else, by name</source>
        <translation>其他人（写姓名）</translation>
    </message>
    <message>
        <source>Nobody: no carer any more</source>
        <translation>不再包保</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从没联系上</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} 天前</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Note left</source>
        <translation>留条</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没检</translation>
    </message>
    <message>
        <source>People: {done} of {people}, flats: {ready} of {flats}</source>
        <translation>{people} 人已办 {done} 人，{flats} 户办齐 {ready} 户</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>还差 {count} 人</translation>
    </message>
    <message>
        <source>closed, {count} missing</source>
        <translation>已结束，还差 {count} 人</translation>
    </message>
    <message>
        <source>{name}: {count} missing</source>
        <translation>{name}：还差 {count} 人</translation>
    </message>
    <message>
        <source>{name}: all</source>
        <translation>{name}：齐了</translation>
    </message>
    <message>
        <source>Flats: {count}</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{name}: the tick is taken back</source>
        <translation>{name}：已撤销</translation>
    </message>
    <message>
        <source>{name}: {result}. Take it back: {keys}</source>
        <translation>{name}：{result}。撤销按 {keys}</translation>
    </message>
    <message>
        <source>{done} of {asked} tested</source>
        <translation>{asked} 人已检 {done} 人</translation>
    </message>
    <message>
        <source>Pieces to carry: {count}</source>
        <translation>待转送 {count} 件</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>没有要求</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>要办</translation>
    </message>
    <message>
        <source>done</source>
        <translation>办了</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>没办成</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>also: {items}</source>
        <translation>还要：{items}</translation>
    </message>
    <message>
        <source>no visit yet</source>
        <translation>还没上门</translation>
    </message>
    <message>
        <source>{item}: {state}</source>
        <translation>{item}：{state}</translation>
    </message>
    <message>
        <source>Parcels: {count}, waiting {span} {note}</source>
        <translation>快递 {count} 件，等了 {span} {note}</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>要办</translation>
    </message>
    <message>
        <source>The service list is being read…</source>
        <translation>正在读服务单…</translation>
    </message>
    <message>
        <source>Flats to do: {open} of {flats}, parcels to carry: {parcels}</source>
        <translation>{flats} 户里 {open} 户还要办，待转送快递 {parcels} 件</translation>
    </message>
    <message>
        <source>{item} done: {door}. Take it back: {keys}</source>
        <translation>{door}：{item}办了。撤销按 {keys}</translation>
    </message>
    <message>
        <source>{item} not possible: {door}. Take it back: {keys}</source>
        <translation>{door}：{item}没办成。撤销按 {keys}</translation>
    </message>
    <message>
        <source>{item}, {door}: the tick is taken back</source>
        <translation>{door}：{item}已撤销</translation>
    </message>
    <message>
        <source>Not tested {count}</source>
        <translation>还没检 {count}</translation>
    </message>
    <message>
        <source>Everybody {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>未封控</translation>
    </message>
</context>
<context>
    <name>gaps</name>
    <message>
        <source>closed by rule</source>
        <translation>自动关闭</translation>
    </message>
    <message>
        <source>not logged</source>
        <translation>漏登</translation>
    </message>
    <message>
        <source>Way out is missing</source>
        <translation>缺一次出</translation>
    </message>
    <message>
        <source>Way in is missing</source>
        <translation>缺一次进</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>到现在</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>到 {moment}</translation>
    </message>
    <message>
        <source>Came in: {moment}</source>
        <translation>进门：{moment}</translation>
    </message>
    <message>
        <source>Went out: {moment}</source>
        <translation>出门：{moment}</translation>
    </message>
    <message>
        <source>Closed by rule: {moment}</source>
        <translation>自动关闭：{moment}</translation>
    </message>
    <message>
        <source>{count} to mend, {closed} of them closed by rule</source>
        <translation>{count} 条待处理，其中 {closed} 条是自动关闭</translation>
    </message>
    <message>
        <source>The list is being read…</source>
        <translation>正在读取名单…</translation>
    </message>
    <message>
        <source>Nothing is missing: every way in has its way out.</source>
        <translation>没有漏登：有进有出，都对得上。</translation>
    </message>
    <message>
        <source>said at the handover</source>
        <translation>交接时说明</translation>
    </message>
    <message>
        <source>Came in again: {moment}</source>
        <translation>又进门：{moment}</translation>
    </message>
    <message>
        <source>Went out again: {moment}</source>
        <translation>又出门：{moment}</translation>
    </message>
</context>
<context>
    <name>observation</name>
    <message>
        <source>missed on {days} days</source>
        <translation>漏测 {days} 天</translation>
    </message>
    <message>
        <source>missed on one day</source>
        <translation>漏测 1 天</translation>
    </message>
    <message>
        <source>test due today</source>
        <translation>今天要检测</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>没联系上</translation>
    </message>
    <message>
        <source>unwell</source>
        <translation>不适</translation>
    </message>
    <message>
        <source>Released {moment} by {document}</source>
        <translation>{moment} 解除（{document}）</translation>
    </message>
    <message>
        <source>Ill: measure again, and report it</source>
        <translation>有异常：请复测，并上报</translation>
    </message>
    <message>
        <source>To be measured: {half}</source>
        <translation>还要量：{half}</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>量过了</translation>
    </message>
    <message>
        <source>Missed: {count} readings, last {slot}</source>
        <translation>漏测 {count} 次，最近 {slot}</translation>
    </message>
    <message>
        <source>To measure</source>
        <translation>还要量</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>有异常</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>有漏测</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>{name}: {reading}. Take it back: {keys}</source>
        <translation>{name}：{reading}。撤回：{keys}</translation>
    </message>
    <message>
        <source>Today {half}</source>
        <translation>今{half}</translation>
    </message>
    <message>
        <source>{day} {half}</source>
        <translation>{day}{half}</translation>
    </message>
    <message>
        <source>today day {n} of {days}</source>
        <translation>今天第 {n} 天，共 {days} 天</translation>
    </message>
    <message>
        <source>note of {moment}</source>
        <translation>{moment} 的行程</translation>
    </message>
    <message>
        <source>To begin</source>
        <translation>待登记</translation>
    </message>
    <message>
        <source>Missed: one reading, {slot}</source>
        <translation>漏测 1 次，{slot}</translation>
    </message>
    <message>
        <source>Low, measure again: {half}</source>
        <translation>量得太低，要复测：{half}</translation>
    </message>
    <message>
        <source>{all} followed at home, {due} to measure, tests due: {tests}</source>
        <translation>居家监测 {all} 人，还要量 {due} 人，检测到期 {tests} 人</translation>
    </message>
</context>
<context>
    <name>outside</name>
    <message>
        <source>since {moment}</source>
        <translation>{moment} 起</translation>
    </message>
    <message>
        <source>nobody called yet</source>
        <translation>还没打电话</translation>
    </message>
    <message>
        <source>{late} over the time allowed ({allowed})</source>
        <translation>超时 {late}（可以 {allowed}）</translation>
    </message>
    <message>
        <source>Telephone: {telephone}</source>
        <translation>电话：{telephone}</translation>
    </message>
    <message>
        <source>Nobody has called yet.</source>
        <translation>还没有人打过电话。</translation>
    </message>
    <message>
        <source>{count} outside too long, {open} not reached</source>
        <translation>{count} 人超时未归，{open} 人还没联系上</translation>
    </message>
    <message>
        <source>The list is being read…</source>
        <translation>正在读取名单…</translation>
    </message>
    <message>
        <source>The rules in force ask after nobody who is out.</source>
        <translation>现行规则不查外出多久。</translation>
    </message>
    <message>
        <source>Nobody is outside too long: {hours} h, or what the quota allows.</source>
        <translation>没有人超时未归（{hours} 小时，或限次规定的时间）。</translation>
    </message>
    <message>
        <source>Answered: {name}. Take it back: {keys}</source>
        <translation>接通：{name}。撤回：{keys}</translation>
    </message>
    <message>
        <source>No answer: {name}. Take it back: {keys}</source>
        <translation>没人接：{name}。撤回：{keys}</translation>
    </message>
</context>
</TS>
