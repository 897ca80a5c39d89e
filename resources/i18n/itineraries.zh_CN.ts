<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AreaListPane</name>
    <message>
        <source>No list</source>
        <translation>没有名单</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>起 – 止</translation>
    </message>
    <message>
        <source>Areas of the list</source>
        <translation>名单里的风险区</translation>
    </message>
    <message>
        <source>No area is called so.</source>
        <translation>没有这样的风险区。</translation>
    </message>
    <message>
        <source>Find an area</source>
        <translation>查找风险区</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Areas: {count}, from {file}</source>
        <translation>{count} 个风险区，来自 {file}</translation>
    </message>
</context>
<context>
    <name>AreaPlanForm</name>
    <message>
        <source>a day, such as 414</source>
        <translation>日期，如 414</translation>
    </message>
    <message>
        <source>the day of the list</source>
        <translation>名单的日期</translation>
    </message>
    <message>
        <source>Day of the list</source>
        <translation>名单的日期</translation>
    </message>
    <message>
        <source>Its version, if it has one</source>
        <translation>第几版，有的话</translation>
    </message>
    <message>
        <source>Read it in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不导入</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在看文件…</translation>
    </message>
    <message>
        <source>The very same list is there already: nothing would change.</source>
        <translation>这份名单已经有了，一模一样：不会有改动。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Areas: {count} ({levels})</source>
        <translation>{count} 个风险区：{levels}</translation>
    </message>
    <message>
        <source>It takes the place of the list of that day and version.</source>
        <translation>它会代替同一天同一版的那份名单。</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>还没有写入。</translation>
    </message>
</context>
<context>
    <name>AreaWithdrawForm</name>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Withdraw the {list}</source>
        <translation>撤回{list}</translation>
    </message>
    <message>
        <source>No note is judged by it any more.</source>
        <translation>以后不再按它判行程。</translation>
    </message>
    <message>
        <source>What it said of notes before stays in them.</source>
        <translation>之前按它判过的结果留着。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Withdraw the list</source>
        <translation>撤回名单</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不导入</translation>
    </message>
</context>
<context>
    <name>AreasView</name>
    <message>
        <source>Read a list of risk areas in</source>
        <translation>导入风险区名单</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>名单 (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Lists of risk areas</source>
        <translation>风险区名单</translation>
    </message>
    <message>
        <source>Read a list in…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No list was read in yet. Itineraries are not compared with risk areas.</source>
        <translation>还没有导入名单，行程没有和风险区比对。</translation>
    </message>
    <message>
        <source>Read in: {list}; areas: {count}. New notes are judged by it.</source>
        <translation>已导入{list}，{count} 个风险区。新行程按它判。</translation>
    </message>
    <message>
        <source>The list is withdrawn.</source>
        <translation>名单已撤回。</translation>
    </message>
    <message>
        <source>Rows written to {file}: {count}.</source>
        <translation>{count} 行写进了 {file}。</translation>
    </message>
    <message>
        <source>{file}-problems.xlsx</source>
        <translation>{file}-问题.xlsx</translation>
    </message>
    <message>
        <source>Save the rows with problems</source>
        <translation>保存有问题的行</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>Leg</source>
        <translation>加一段</translation>
    </message>
    <message>
        <source>Add a leg</source>
        <translation>加一段</translation>
    </message>
    <message>
        <source>Declared to be true</source>
        <translation>本人声明属实</translation>
    </message>
    <message>
        <source>Note, or the reason</source>
        <translation>备注（缺项仍发证须写理由）</translation>
    </message>
</context>
<context>
    <name>CompanionsLine</name>
    <message>
        <source>Came along: names, each with the paper&apos;s number</source>
        <translation>同行人：姓名和证件号，用逗号隔开</translation>
    </message>
    <message>
        <source>A note for each</source>
        <translation>各建一份</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>For which days</source>
        <translation>哪几天的</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>出具人</translation>
    </message>
    <message>
        <source>Their telephone</source>
        <translation>出具人电话</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>去掉佐证</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>加一件佐证…</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>an answer</source>
        <translation>至少一项</translation>
    </message>
    <message>
        <source>Facts of a return, told afterwards</source>
        <translation>补问返回人员的十清</translation>
    </message>
    <message>
        <source>File them</source>
        <translation>存下</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Write why, and who allows it.</source>
        <translation>请写明理由，和谁同意的。</translation>
    </message>
</context>
<context>
    <name>ItinerariesPage</name>
    <message>
        <source>Itineraries</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Every change is kept as a draft</source>
        <translation>改一处存一处，随时可以离开</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>草稿已存 {time}</translation>
    </message>
    <message>
        <source>Signed; nothing in it can be changed</source>
        <translation>已签字，不能再改</translation>
    </message>
    <message>
        <source>Days: 401 is 1 April, −1 yesterday, + extends. Place: = the same. Alt+Del drops.</source>
        <translation>日期：401 是 4月1日，t 今天，−1 昨天，+ 延长。地点：= 同上。Alt+Del 去掉。</translation>
    </message>
    <message>
        <source>Notes begun for companions: {count}</source>
        <translation>已为同行人各建一份草稿：{count} 份</translation>
    </message>
    <message>
        <source>Risk areas</source>
        <translation>风险区</translation>
    </message>
    <message>
        <source>Every note is judged by the list of its day</source>
        <translation>每份行程按当天的名单判</translation>
    </message>
</context>
<context>
    <name>JourneySheet</name>
    <message>
        <source>Kept beside: {text}</source>
        <translation>没读懂的，留在旁边：{text}</translation>
    </message>
</context>
<context>
    <name>JudgementCard</name>
    <message>
        <source>For the office</source>
        <translation>给街道的一段话</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>劝返</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Only record</source>
        <translation>只登记</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发证</translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>可以签字</translation>
    </message>
    <message>
        <source>Ask the community first, or fill in</source>
        <translation>先报社区，或补齐再发证</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>Sign and issue a pass</source>
        <translation>签字发证</translation>
    </message>
    <message>
        <source>Issue with a gap</source>
        <translation>有缺仍发证</translation>
    </message>
    <message>
        <source>A risk area was touched: ask the community first</source>
        <translation>涉及风险区：先问社区</translation>
    </message>
    <message>
        <source>Issue all the same</source>
        <translation>仍要发证</translation>
    </message>
</context>
<context>
    <name>LegsCard</name>
    <message>
        <source>First day</source>
        <translation>起日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>止日</translation>
    </message>
    <message>
        <source>Where: name or initials</source>
        <translation>在哪里：名称或拼音首字母</translation>
    </message>
    <message>
        <source>How they came</source>
        <translation>怎么去的</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>车次、航班</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>车厢座位</translation>
    </message>
    <message>
        <source>Staying at: address, hotel, family</source>
        <translation>住处：地址、宾馆、亲属家</translation>
    </message>
    <message>
        <source>Remove leg</source>
        <translation>去掉行程段</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同上</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>What was done</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Who, to which flat</source>
        <translation>谁，去哪一户</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>核查结果</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Itinerary notes</source>
        <translation>行程列表</translation>
    </message>
    <message>
        <source>Nothing is still to come.</source>
        <translation>没有待补的。</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>看哪些</translation>
    </message>
    <message>
        <source>No itinerary was taken yet. It says where somebody from outside was in the days that count, before a pass is issued.</source>
        <translation>还没有登记过行程。外来人员发证前，先记下这些天去过哪里。</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>To complete {count}</source>
        <translation>待补 {count}</translation>
    </message>
    <message>
        <source>When, which days</source>
        <translation>时间、日期</translation>
    </message>
    <message>
        <source>Risk areas</source>
        <translation>风险区</translation>
    </message>
</context>
<context>
    <name>NoteView</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>行程段</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>For the office</source>
        <translation>给街道的一段话</translation>
    </message>
    <message>
        <source>Signed by {name}, {moment}</source>
        <translation>{name} {moment} 签字</translation>
    </message>
    <message>
        <source>{worth}, to be completed</source>
        <translation>{worth}，待补</translation>
    </message>
    <message>
        <source>Pass {number} issued; at the desk type {short}</source>
        <translation>已发证 {number}，登记台输入 {short}</translation>
    </message>
    <message>
        <source>To the desk with it</source>
        <translation>到登记台放行</translation>
    </message>
    <message>
        <source>{done}; it stands among the entries</source>
        <translation>{done}，已记入登记</translation>
    </message>
    <message>
        <source>None was shown.</source>
        <translation>没有出示。</translation>
    </message>
    <message>
        <source>declared true</source>
        <translation>已声明属实</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>没有声明</translation>
    </message>
    <message>
        <source>Filed afterwards</source>
        <translation>事后补件</translation>
    </message>
    <message>
        <source>{worth} by {moment}</source>
        <translation>{worth}，限 {moment} 前</translation>
    </message>
    <message>
        <source>Came along: {names}</source>
        <translation>同行：{names}</translation>
    </message>
    <message>
        <source>Kept beside: {text}</source>
        <translation>没读懂的，留在旁边：{text}</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>收回最后补的一件</translation>
    </message>
</context>
<context>
    <name>OriginalForm</name>
    <message>
        <source>File the original: {what}</source>
        <translation>补原件：{what}</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>补来的是</translation>
    </message>
    <message>
        <source>Number of the original</source>
        <translation>原件编号</translation>
    </message>
    <message>
        <source>The original is here</source>
        <translation>原件已收到</translation>
    </message>
</context>
<context>
    <name>PasteCard</name>
    <message>
        <source>Text of the travel card or message: paste it, or type the places</source>
        <translation>行程卡或短信的文字：粘贴，或打出地名</translation>
    </message>
    <message>
        <source>Take the legs</source>
        <translation>写成行程段</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>No place is understood yet.</source>
        <translation>还没读出地名。</translation>
    </message>
    <message>
        <source>Kept beside: {text}</source>
        <translation>没读懂的，留在旁边：{text}</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>↓ Enter takes somebody known; or write on.</source>
        <translation>↓ 选中后 Enter 取用来过的人；新来的接着写。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Paper number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Goes to flat</source>
        <translation>去哪一户</translation>
    </message>
    <message>
        <source>Comes as</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Signed before: {days}, {worth}</source>
        <translation>上次签过：{days}，{worth}</translation>
    </message>
    <message>
        <source>On the roster: no visitor&apos;s pass is needed.</source>
        <translation>台账住户，不用发访客证。</translation>
    </message>
    <message>
        <source>Known from before</source>
        <translation>来过</translation>
    </message>
</context>
<context>
    <name>ReturneeCard</name>
    <message>
        <source>Met anybody ill?</source>
        <translation>接触过病例吗？</translation>
    </message>
    <message>
        <source>Fever, cough?</source>
        <translation>发热、咳嗽吗？</translation>
    </message>
    <message>
        <source>What, when, who</source>
        <translation>什么情况、什么时候、和谁</translation>
    </message>
    <message>
        <source>Measures: tests, days at home</source>
        <translation>管控措施：核酸、居家几天</translation>
    </message>
    <message>
        <source>Who lives with them</source>
        <translation>同住、接触的人</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>从哪里回来</translation>
    </message>
    <message>
        <source>Train, flight, plate</source>
        <translation>车次、航班、车牌</translation>
    </message>
    <message>
        <source>Day of return</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>Ten facts: {clear} of {all} clear</source>
        <translation>十清：{all} 项已清 {clear} 项</translation>
    </message>
    <message>
        <source>{said}; still to ask: {facts}</source>
        <translation>{said}；还要问：{facts}</translation>
    </message>
</context>
<context>
    <name>RiskCard</name>
    <message>
        <source>Risk areas</source>
        <translation>风险区</translation>
    </message>
    <message>
        <source>Judge by the newest list</source>
        <translation>按最新名单再判</translation>
    </message>
    <message>
        <source>It was compared with no list.</source>
        <translation>没有和名单比对过。</translation>
    </message>
    <message>
        <source>When it was signed</source>
        <translation>签字时</translation>
    </message>
    <message>
        <source>Judged again</source>
        <translation>复判</translation>
    </message>
</context>
<context>
    <name>StripCard</name>
    <message>
        <source>Last {days} days</source>
        <translation>最近 {days} 天</translation>
    </message>
</context>
<context>
    <name>StripView</name>
    <message>
        <source>Days of the itinerary</source>
        <translation>行程日期条</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>two places</source>
        <translation>两处重叠</translation>
    </message>
    <message>
        <source>Stayed in</source>
        <translation>住在</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>怎么去的</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>补上</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>To the list</source>
        <translation>回列表</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>扔掉草稿</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Risk areas…</source>
        <translation>风险区…</translation>
    </message>
    <message>
        <source>Travel card</source>
        <translation>行程卡文字</translation>
    </message>
    <message>
        <source>Read the text of a travel card</source>
        <translation>读行程卡文字</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承诺书</translation>
    </message>
    <message>
        <source>Print the commitment</source>
        <translation>打印承诺书</translation>
    </message>
</context>
<context>
    <name>itineraries</name>
    <message>
        <source>Legs: {legs}</source>
        <translation>{legs} 段</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没写是谁</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>approved by {name}</source>
        <translation>{name} 批准</translation>
    </message>
    <message>
        <source>seen by {name}</source>
        <translation>{name} 核验</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Filed to the note.</source>
        <translation>已补到这份行程。</translation>
    </message>
    <message>
        <source>{moment}, {name}</source>
        <translation>{moment}，{name}</translation>
    </message>
    <message>
        <source>Holds now</source>
        <translation>现在用这份</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被代替</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>以前的</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>ten facts</source>
        <translation>十清</translation>
    </message>
    <message>
        <source>{what} to come</source>
        <translation>{what}待补</translation>
    </message>
    <message>
        <source>{what} overdue</source>
        <translation>{what}超时未补</translation>
    </message>
    <message>
        <source>{what} by {moment}</source>
        <translation>{what}限 {moment} 前</translation>
    </message>
    <message>
        <source>met anybody ill: {answer}</source>
        <translation>接触病例：{answer}</translation>
    </message>
    <message>
        <source>fever or cough: {answer}</source>
        <translation>发热咳嗽：{answer}</translation>
    </message>
    <message>
        <source>Facts of the return told</source>
        <translation>补问了十清</translation>
    </message>
    <message>
        <source>{told}; still to ask: {facts}</source>
        <translation>{told}；还要问：{facts}</translation>
    </message>
    <message>
        <source>Original for {what}: {kind} {number}</source>
        <translation>{what}的原件：{kind} {number}</translation>
    </message>
    <message>
        <source>Taken back; the note waits for it again.</source>
        <translation>已收回，这份行程又待补了。</translation>
    </message>
</context>
</TS>
