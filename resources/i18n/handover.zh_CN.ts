<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CorrectionForm</name>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>without a number it is taken back</source>
        <translation>不填数量就是撤回</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>The right number; none takes it back</source>
        <translation>正确的数量；不填就撤回</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>哪里记错了</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>算了</translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message>
        <source>People by class</source>
        <translation>按类别的人数</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In</source>
        <translation>进</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Reckoning</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Who should be there</source>
        <translation>应在和名单</translation>
    </message>
    <message>
        <source>What explains a difference</source>
        <translation>差的来由</translation>
    </message>
    <message>
        <source>Nothing of that kind since the last signature.</source>
        <translation>上次签字以来没有这类登记。</translation>
    </message>
    <message>
        <source>Causes {count}</source>
        <translation>来由 {count}</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>来由</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>进出</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>接班时</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>增</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>减</translation>
    </message>
    <message>
        <source>Should</source>
        <translation>应在</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Comes out</source>
        <translation>对不对</translation>
    </message>
    <message>
        <source>What</source>
        <translation>什么</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>When</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>Recorded {inward} in, {outward} out; admitted {came} in, {left} out.</source>
        <translation>登记进 {inward}、出 {outward}；放行（见图）进 {came}、出 {left}</translation>
    </message>
</context>
<context>
    <name>DoubtsView</name>
    <message>
        <source>Who should have left</source>
        <translation>该走没走的</translation>
    </message>
    <message>
        <source>Nobody is inside who should have left.</source>
        <translation>没有该走没走的。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What is known of the current one</source>
        <translation>这一个怎么回事</translation>
    </message>
    <message>
        <source>Accept rest</source>
        <translation>其余认下</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送到打印机。</translation>
    </message>
    <message>
        <source>Noted. The shift was not handed over.</source>
        <translation>已记下。班次没有交出去。</translation>
    </message>
</context>
<context>
    <name>IncomingChoice</name>
    <message>
        <source>Who takes over</source>
        <translation>接班的人</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation>新来的人姓名</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选…</translation>
    </message>
    <message>
        <source>Their PIN</source>
        <translation>接班人的 PIN</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新来的人…</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>the supply</source>
        <translation>哪样物资</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>A supply</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>From or to whom (optional)</source>
        <translation>从哪来、给谁（可不填）</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>改这样…</translation>
    </message>
</context>
<context>
    <name>NotesEdit</name>
    <message>
        <source>For the next shift</source>
        <translation>交代下一班</translation>
    </message>
    <message>
        <source>For the next shift. Kept while you write.</source>
        <translation>交代下一班：留意什么、给谁打电话。边写边存。</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>goes on to the next shift by itself</source>
        <translation>自动带到下一班</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>没办完的</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>都办完了。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等了</translation>
    </message>
    <message>
        <source>File what a note lacks</source>
        <translation>补行程的原件</translation>
    </message>
    <message>
        <source>incidents {noted}, closed {closed}; {goes_on}</source>
        <translation>事件 {noted} 起，了结 {closed} 起；{goes_on}</translation>
    </message>
</context>
<context>
    <name>ShiftView</name>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Earlier handovers</source>
        <translation>以前的交接</translation>
    </message>
    <message>
        <source>2 Inside</source>
        <translation>2 在内</translation>
    </message>
    <message>
        <source>3 Open</source>
        <translation>3 没办完</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>The shift is being counted…</source>
        <translation>正在点数…</translation>
    </message>
    <message>
        <source>the count of the shift</source>
        <translation>这一班的点数</translation>
    </message>
    <message>
        <source>a moment: it is being signed</source>
        <translation>正在签，请稍等</translation>
    </message>
    <message>
        <source>{name} did not take over at {time}: {words}</source>
        <translation>{name} {time} 没有接班：{words}</translation>
    </message>
    <message>
        <source>The shift stays with {name}.</source>
        <translation>班次仍由{name}负责。</translation>
    </message>
    <message>
        <source>{count} to explain</source>
        <translation>{count} 个要说明</translation>
    </message>
    <message>
        <source>4 Supplies {counted}/{all}</source>
        <translation>4 物资 {counted}/{all}</translation>
    </message>
    <message>
        <source>2 Inside {count}</source>
        <translation>2 在内 {count}</translation>
    </message>
    <message>
        <source>3 Open {count}</source>
        <translation>3 没办完 {count}</translation>
    </message>
    <message>
        <source>4 Supplies</source>
        <translation>4 物资</translation>
    </message>
    <message>
        <source>5 Sign {count}/2</source>
        <translation>5 签字 {count}/2</translation>
    </message>
    <message>
        <source>1 Books</source>
        <translation>1 对账</translation>
    </message>
    <message>
        <source>{name} since {moment}, {span}</source>
        <translation>{name} {moment} 起，已 {span}</translation>
    </message>
    <message>
        <source>Earlier…</source>
        <translation>以前的交接</translation>
    </message>
</context>
<context>
    <name>SignBar</name>
    <message>
        <source>Hand over</source>
        <translation>签字交接</translation>
    </message>
    <message>
        <source>Still missing: {parts}</source>
        <translation>还差：{parts}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>交给{name}</translation>
    </message>
    <message>
        <source>Still open, goes along: {count}. Once signed, it stays.</source>
        <translation>没办完的 {count} 件带到下一班。签了就不能改。</translation>
    </message>
    <message>
        <source>Nothing is open. Once signed, it stays.</source>
        <translation>没有没办完的事。签了就不能改。</translation>
    </message>
    <message>
        <source>Not yet…</source>
        <translation>先不接…</translation>
    </message>
    <message>
        <source>Supplies not counted: {count}.</source>
        <translation>物资没点：{count} 样。</translation>
    </message>
</context>
<context>
    <name>SignCard</name>
    <message>
        <source>who takes over</source>
        <translation>接班的人</translation>
    </message>
    <message>
        <source>Visitors counted</source>
        <translation>点到的访客</translation>
    </message>
    <message>
        <source>Vehicles counted</source>
        <translation>点到的车</translation>
    </message>
    <message>
        <source>Why it differs, or that it is accepted</source>
        <translation>差在哪里；说不清就写“接受”</translation>
    </message>
    <message>
        <source>visitors</source>
        <translation>点到的访客数</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>点到的车数</translation>
    </message>
    <message>
        <source>why it differs</source>
        <translation>差在哪里</translation>
    </message>
    <message>
        <source>their PIN</source>
        <translation>接班人的 PIN</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Why the shift is not taken over</source>
        <translation>为什么先不接</translation>
    </message>
    <message>
        <source>Note it, the shift stays</source>
        <translation>记下，班次不动</translation>
    </message>
    <message>
        <source>Outgoing PIN</source>
        <translation>交班人的 PIN</translation>
    </message>
</context>
<context>
    <name>SignedView</name>
    <message>
        <source>Signed handovers</source>
        <translation>签过的交接</translation>
    </message>
    <message>
        <source>Back to the shift</source>
        <translation>回到本班</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印交接班单</translation>
    </message>
    <message>
        <source>Save as a PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>No shift was handed over yet.</source>
        <translation>还没有交接过。</translation>
    </message>
    <message>
        <source>The sheet as it is printed</source>
        <translation>打印出来的样子</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>谁交给谁</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已存到 {path}</translation>
    </message>
    <message>
        <source>{outgoing} has handed over to {incoming}. {incoming} is on duty now.</source>
        <translation>{outgoing}已交班给{incoming}，现在由{incoming}当班。</translation>
    </message>
    <message>
        <source>Print the sheet, sign it both, and keep it. Every entry from now on bears the new name.</source>
        <translation>打印出来两人签名，留存。从现在起的登记都记新名字。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>交接班单</translation>
    </message>
    <message>
        <source>For the wall</source>
        <translation>上墙数字</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>哪一张</translation>
    </message>
</context>
<context>
    <name>StaysCard</name>
    <message>
        <source>Inside and out</source>
        <translation>在内和在外</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>多久了</translation>
    </message>
    <message>
        <source>No visitor is inside.</source>
        <translation>里面没有访客。</translation>
    </message>
    <message>
        <source>No vehicle is inside.</source>
        <translation>里面没有车。</translation>
    </message>
    <message>
        <source>No resident is out.</source>
        <translation>没有居民在外。</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>要说明</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>居民在外</translation>
    </message>
</context>
<context>
    <name>SuppliesCard</name>
    <message>
        <source>Supplies</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Count of the supply</source>
        <translation>点到的数量</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现点</translation>
    </message>
    <message>
        <source>So</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All counted. ↑ goes back to one.</source>
        <translation>点完了，按 ↑ 可改</translation>
    </message>
    <message>
        <source>List…</source>
        <translation>清单…</translation>
    </message>
    <message>
        <source>None are kept yet</source>
        <translation>还没有物资</translation>
    </message>
</context>
<context>
    <name>SuppliesView</name>
    <message>
        <source>Supplies</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>What the post uses up and keeps</source>
        <translation>本岗的消耗品和保管品</translation>
    </message>
    <message>
        <source>Back to the shift</source>
        <translation>回到本班</translation>
    </message>
    <message>
        <source>Add a supply</source>
        <translation>添加物资</translation>
    </message>
    <message>
        <source>Begin with the usual list</source>
        <translation>用常备清单开始</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>还没有物资。</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>There</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>What was moved</source>
        <translation>收发记录</translation>
    </message>
    <message>
        <source>Nothing was moved in the last days.</source>
        <translation>最近几天没有收发。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>什么</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>余下、经手</translation>
    </message>
</context>
<context>
    <name>SupplyForm</name>
    <message>
        <source>what it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>Add a supply</source>
        <translation>添加物资</translation>
    </message>
    <message>
        <source>Change the supply</source>
        <translation>改物资</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit (optional)</source>
        <translation>单位（可不填）</translation>
    </message>
    <message>
        <source>There should be at least</source>
        <translation>最少应有</translation>
    </message>
    <message>
        <source>There now (optional)</source>
        <translation>现在有（可不填）</translation>
    </message>
    <message>
        <source>What a smaller count means</source>
        <translation>点少了说明</translation>
    </message>
    <message>
        <source>It was used up</source>
        <translation>用掉了</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>少了东西</translation>
    </message>
    <message>
        <source>The post has it no more</source>
        <translation>本岗不用了</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>算了</translation>
    </message>
</context>
<context>
    <name>Supplying</name>
    <message>
        <source>Noted, with your name and the time.</source>
        <translation>已记下，带您的姓名和时间。</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>Fever</source>
        <translation>发热</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>特批</translation>
    </message>
    <message>
        <source>Itineraries</source>
        <translation>行程登记</translation>
    </message>
    <message>
        <source>came in over two days ago, never seen to leave</source>
        <translation>两天前进来，没见登记出去</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>和登记相符</translation>
    </message>
    <message>
        <source>{count} more than recorded</source>
        <translation>比登记多 {count}</translation>
    </message>
    <message>
        <source>{count} fewer than recorded</source>
        <translation>比登记少 {count}</translation>
    </message>
    <message>
        <source>Emergency to complete</source>
        <translation>紧急放行待补</translation>
    </message>
    <message>
        <source>Approval to sign</source>
        <translation>特批待补签</translation>
    </message>
    <message>
        <source>the counts agree</source>
        <translation>点数相符</translation>
    </message>
    <message>
        <source>the counts differ</source>
        <translation>点数有差</translation>
    </message>
    <message>
        <source>Cars in, out</source>
        <translation>车辆进/出</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>发通行证</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Back-filled</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>{moment}, {counts}</source>
        <translation>{moment}，{counts}</translation>
    </message>
    <message>
        <source>Release is due</source>
        <translation>期满待解除</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封控中</translation>
    </message>
    <message>
        <source>Isolated at home</source>
        <translation>居家隔离中</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>Not reached for days</source>
        <translation>多日没联系上</translation>
    </message>
    <message>
        <source>Not reached today</source>
        <translation>今天还没联系上</translation>
    </message>
    <message>
        <source>Expected back, not come</source>
        <translation>该回没回</translation>
    </message>
    <message>
        <source>Rooms to be disinfected</source>
        <translation>待消杀的房间</translation>
    </message>
    <message>
        <source>Rooms: {count}</source>
        <translation>{count} 间</translation>
    </message>
    <message>
        <source>Flats: {count}</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Pieces: {count}</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>Parcels to carry</source>
        <translation>待转送</translation>
    </message>
    <message>
        <source>To be sealed</source>
        <translation>待封控</translation>
    </message>
    <message>
        <source>Not tested today</source>
        <translation>今天还没检测</translation>
    </message>
    <message>
        <source>Not visited today</source>
        <translation>今天还没上门</translation>
    </message>
    <message>
        <source>Paper not typed in yet</source>
        <translation>纸质登记待补录</translation>
    </message>
    <message>
        <source>Codes not seen, system down</source>
        <translation>系统故障没查码</translation>
    </message>
    <message>
        <source>Pass to come back</source>
        <translation>通行证待收回</translation>
    </message>
    <message>
        <source>Way not logged</source>
        <translation>漏登待补录</translation>
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
        <source>Closed by rule</source>
        <translation>自动关闭</translation>
    </message>
    <message>
        <source>Outside too long</source>
        <translation>超时未归</translation>
    </message>
    <message>
        <source>Vehicle&apos;s way not logged</source>
        <translation>车辆漏登</translation>
    </message>
    <message>
        <source>Vehicle stays too long</source>
        <translation>车辆超时未离开</translation>
    </message>
    <message>
        <source>Unfinished record</source>
        <translation>高峰待补记</translation>
    </message>
    <message>
        <source>The gate only counts</source>
        <translation>正在只计数</translation>
    </message>
    <message>
        <source>Incident not closed</source>
        <translation>事件未了结</translation>
    </message>
    <message>
        <source>Fever, in hand</source>
        <translation>体温异常处置中</translation>
    </message>
    <message>
        <source>Nobody by the rota</source>
        <translation>排班空岗</translation>
    </message>
    <message>
        <source>{name}, only counted</source>
        <translation>{name}（只计数）</translation>
    </message>
    <message>
        <source>Errand to be done</source>
        <translation>代办未办</translation>
    </message>
    <message>
        <source>Group purchase to be brought</source>
        <translation>团购未送完</translation>
    </message>
    <message>
        <source>Supervised task</source>
        <translation>督办未办结</translation>
    </message>
    <message>
        <source>Rule changes not read</source>
        <translation>规则变动没读</translation>
    </message>
    <message>
        <source>Ill, followed at home</source>
        <translation>居家监测异常</translation>
    </message>
    <message>
        <source>Home temperature not read</source>
        <translation>居家体温没量</translation>
    </message>
    <message>
        <source>Original to be filed</source>
        <translation>替代证明原件待补</translation>
    </message>
    <message>
        <source>Original is overdue</source>
        <translation>原件超时未补</translation>
    </message>
    <message>
        <source>Facts of a return missing</source>
        <translation>返回人员十清未清</translation>
    </message>
    <message>
        <source>Facts of a return overdue</source>
        <translation>十清超时未清</translation>
    </message>
    <message>
        <source>Parcels to be fetched</source>
        <translation>代收待取</translation>
    </message>
    <message>
        <source>To disinfect today</source>
        <translation>今天还没消杀</translation>
    </message>
    <message>
        <source>Patrol due today</source>
        <translation>今天还没巡查</translation>
    </message>
    <message>
        <source>Patrol not finished</source>
        <translation>巡查没做完</translation>
    </message>
    <message>
        <source>Found on a patrol</source>
        <translation>巡查发现的问题</translation>
    </message>
    <message>
        <source>Supply runs short</source>
        <translation>物资不足</translation>
    </message>
    <message>
        <source>Itinerary to complete</source>
        <translation>行程待补</translation>
    </message>
    <message>
        <source>first shift</source>
        <translation>第一班</translation>
    </message>
    <message>
        <source>comes out</source>
        <translation>平</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>多 {count}</translation>
    </message>
    <message>
        <source>{count} fewer</source>
        <translation>少 {count}</translation>
    </message>
    <message>
        <source>nobody by name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>in</source>
        <translation>进</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>due {moment}, {span} late</source>
        <translation>应 {moment} 离，超 {span}</translation>
    </message>
    <message>
        <source>in for {span}</source>
        <translation>进来 {span}</translation>
    </message>
    <message>
        <source>vehicle, {said}</source>
        <translation>车，{said}</translation>
    </message>
    <message>
        <source>{answer} ({name})</source>
        <translation>{answer}（{name}）</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>最少 {count}</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>没点过</translation>
    </message>
    <message>
        <source>counted {count}, {moment}</source>
        <translation>{moment} 点到 {count}</translation>
    </message>
    <message>
        <source>There: {count}; {counted}</source>
        <translation>现有 {count}；{counted}</translation>
    </message>
    <message>
        <source>corrected: {reason}</source>
        <translation>更正：{reason}</translation>
    </message>
    <message>
        <source>left {count}</source>
        <translation>余 {count}</translation>
    </message>
    <message>
        <source>To be kept at home by a note</source>
        <translation>行程要求居家，还没登记</translation>
    </message>
    <message>
        <source>Notice ends</source>
        <translation>通告到期</translation>
    </message>
    <message>
        <source>Points not checked</source>
        <translation>通告要点没核查</translation>
    </message>
    <message>
        <source>Task is overdue</source>
        <translation>督办逾期</translation>
    </message>
    <message>
        <source>by telephone, {name}</source>
        <translation>{name}电话同意</translation>
    </message>
    <message>
        <source>Visitor stays too long</source>
        <translation>访客停留超时</translation>
    </message>
</context>
</TS>
