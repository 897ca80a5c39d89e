<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChecksCard</name>
    <message>
        <source>Before it leaves</source>
        <translation>导出前检查</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} 处要看</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>去看</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>numbers that are out</source>
        <translation>还没补录的编号</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Not typed in yet</source>
        <translation>还没补录的纸</translation>
    </message>
    <message>
        <source>Every sheet that was printed is accounted for.</source>
        <translation>打印过的纸都有着落了。</translation>
    </message>
    <message>
        <source>From number</source>
        <translation>从几号</translation>
    </message>
    <message>
        <source>To number</source>
        <translation>到几号</translation>
    </message>
    <message>
        <source>In words (optional)</source>
        <translation>说明（可不填）</translation>
    </message>
    <message>
        <source>Why it is not typed in</source>
        <translation>为什么不用补录</translation>
    </message>
    <message>
        <source>Close these numbers</source>
        <translation>结掉这些编号</translation>
    </message>
    <message>
        <source>Sheet {numbers}</source>
        <translation>{numbers} 号</translation>
    </message>
    <message>
        <source>Sheets {numbers}</source>
        <translation>{numbers} 号</translation>
    </message>
    <message>
        <source>{count} sheets</source>
        <translation>{count} 张</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结掉</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Day of the register</source>
        <translation>哪一天的登记表</translation>
    </message>
    <message>
        <source>M T W T F S S</source>
        <translation>一 二 三 四 五 六 日</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>Writing {file}</source>
        <translation>正在写 {file}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>In full…</source>
        <translation>完整…</translation>
    </message>
    <message>
        <source>Names, papers and phones</source>
        <translation>姓名、证件与电话</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>PIN (6 digits)</source>
        <translation>PIN（6 位数字）</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>存到</translation>
    </message>
    <message>
        <source>The desk works as usual meanwhile.</source>
        <translation>登记台照常能用。</translation>
    </message>
    <message>
        <source>Export the nil report</source>
        <translation>导出零报告</translation>
    </message>
    <message>
        <source>Export {day}</source>
        <translation>导出 {day}</translation>
    </message>
    <message>
        <source>Write it down.</source>
        <translation>请写上。</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>要 6 位数字</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>别处…</translation>
    </message>
    <message>
        <source>USB {number}</source>
        <translation>U 盘 {number}</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>To write on while the laptop cannot be used; typed in at the desk.</source>
        <translation>电脑用不了时手写，以后在登记台补录。</translation>
    </message>
    <message>
        <source>Blank sheets</source>
        <translation>空白登记表</translation>
    </message>
    <message>
        <source>Back to the registers</source>
        <translation>回登记表</translation>
    </message>
    <message>
        <source>blank-sheets-{first}-{last}.pdf</source>
        <translation>空白登记表-{first}-{last}.pdf</translation>
    </message>
    <message>
        <source>Save the blank sheets</source>
        <translation>存空白登记表</translation>
    </message>
    <message>
        <source>Printed. Put the sheets beside the laptop, with a pen.</source>
        <translation>打印好了。请把纸和笔放在电脑旁边。</translation>
    </message>
    <message>
        <source>Saved as {file}. Print it, and put the sheets beside the laptop.</source>
        <translation>已存为 {file}。请打印出来放在电脑旁边。</translation>
    </message>
    <message>
        <source>Closed: {numbers}. The reason is on record.</source>
        <translation>已结掉 {numbers} 号，原因已记下。</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>how many</source>
        <translation>几张</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>{lines} lines on A4, in both languages, each sheet with its own number.</source>
        <translation>A4 横排，每张 {lines} 行，中英文，每张都有自己的编号。</translation>
    </message>
    <message>
        <source>How many sheets</source>
        <translation>要几张</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>One sheet fewer</source>
        <translation>少一张</translation>
    </message>
    <message>
        <source>One sheet more</source>
        <translation>多一张</translation>
    </message>
    <message>
        <source>Print sheets…</source>
        <translation>打印空白表…</translation>
    </message>
    <message>
        <source>Save as a PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Numbers {first} to {last}</source>
        <translation>{first} 号到 {last} 号</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>Registers</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>The days are being counted…</source>
        <translation>正在数这几天的登记…</translation>
    </message>
    <message>
        <source>{day}, {gate}. Rows: {count}</source>
        <translation>{day}·{gate}·{count} 行</translation>
    </message>
    <message>
        <source>Where to put the register</source>
        <translation>登记表存到哪</translation>
    </message>
    <message>
        <source>A4, across</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>The workbook&apos;s sheets</source>
        <translation>工作簿各表</translation>
    </message>
    <message>
        <source>The chosen sheet</source>
        <translation>所选的表</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>Fingerprint {mark}</source>
        <translation>指纹 {mark}</translation>
    </message>
</context>
<context>
    <name>RoomStack</name>
    <message>
        <source>Blank sheets</source>
        <translation>空白登记表</translation>
    </message>
</context>
<context>
    <name>StepsRow</name>
    <message>
        <source>Day</source>
        <translation>日子</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>registers</name>
    <message>
        <source>sent</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>nil</source>
        <translation>零报</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Fever</source>
        <translation>发热</translation>
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
        <source>The day is not over: more rows may follow.</source>
        <translation>今天还没过完，后面还会有。</translation>
    </message>
    <message>
        <source>{day} was not sent.</source>
        <translation>{day} 没有报。</translation>
    </message>
    <message>
        <source>Nobody crossed the gate: this will be a nil report.</source>
        <translation>这一天没有人进出，导出就是零报告。</translation>
    </message>
    <message>
        <source>Visitors still inside: {count}.</source>
        <translation>{count} 位访客没登出。</translation>
    </message>
    <message>
        <source>{count} with fever: was the community told?</source>
        <translation>{count} 人发热：告诉社区了吗？</translation>
    </message>
    <message>
        <source>Written down later: {count}.</source>
        <translation>{count} 条是补录的。</translation>
    </message>
    <message>
        <source>Corrections, with their reasons: {count}.</source>
        <translation>更正了 {count} 条，都写了原因。</translation>
    </message>
    <message>
        <source>due</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Visitors in</source>
        <translation>访客未出</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>通行证</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>隔离封控</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>重报</translation>
    </message>
    <message>
        <source>Admitted in, out</source>
        <translation>放行 进/出</translation>
    </message>
    <message>
        <source>Recorded in, out</source>
        <translation>登记 进/出</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>{day} changed since it was written.</source>
        <translation>{day} 导出后又有改动。</translation>
    </message>
    <message>
        <source>Changed since it was written on {moment}; new facts: {count}. Export it again.</source>
        <translation>{moment} 导出后又有改动：新增 {count} 条记录。请重新导出。</translation>
    </message>
    <message>
        <source>Rows recorded: {inward} in + {outward} out = {rows}</source>
        <translation>登记：进 {inward} + 出 {outward} = {rows} 行</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>隔离点</translation>
    </message>
    <message>
        <source>On paper, not typed in yet: {numbers}.</source>
        <translation>纸上的登记还没补录：{numbers} 号。</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>Cars</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Tally</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Only counted, beside the rows: {inward} in, {outward} out</source>
        <translation>另有只计数：进 {inward}、出 {outward}</translation>
    </message>
    <message>
        <source>Errands</source>
        <translation>代办</translation>
    </message>
    <message>
        <source>On paper, begun: {sheets}.</source>
        <translation>没录完的纸：{sheets}。</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>返回人员</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>消杀</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通告</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>健康监测</translation>
    </message>
</context>
</TS>
