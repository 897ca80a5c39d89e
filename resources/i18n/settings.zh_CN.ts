<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BackupsSection</name>
    <message>
        <source>The day&apos;s backup is made by itself at a quiet moment, into {folder}.</source>
        <translation>每天的备份会在没人进出时自动做好，存在 {folder}。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>a day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Past registers keep the words of their day.</source>
        <translation>过去的登记表照当天的叫法，不改。</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Stands on the button at the desk and in the register.</source>
        <translation>写在登记台的按钮上和登记表里。</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>For screens in English. Empty: as it ships.</source>
        <translation>英文界面用；空着用自带的。</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表哪一项</translation>
    </message>
    <message>
        <source>By this the rules judge and the day is counted; it is offered beside it.</source>
        <translation>规则按这一项判断，日报也算在这一项里；它排在这一项后面。</translation>
    </message>
    <message>
        <source>Colour of the mark</source>
        <translation>标记的颜色</translation>
    </message>
    <message>
        <source>A small mark before the name at the desk.</source>
        <translation>登记台上名称前面的小方块。</translation>
    </message>
    <message>
        <source>From, empty for today</source>
        <translation>从哪天起（空着：今天）</translation>
    </message>
    <message>
        <source>Through, empty for no end</source>
        <translation>到哪天止（空着：不停用）</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>A new code of the post</source>
        <translation>添加本卡点的一项</translation>
    </message>
    <message>
        <source>How the desk asks for it, in Chinese</source>
        <translation>登记台怎么问（中文）</translation>
    </message>
    <message>
        <source>How the desk asks for it, in English</source>
        <translation>登记台怎么问（英文）</translation>
    </message>
    <message>
        <source>The banner&apos;s sentence. Empty: as it ships.</source>
        <translation>结论栏里的那句话；空着用自带的。</translation>
    </message>
    <message>
        <source>What the desk says, in Chinese</source>
        <translation>登记台提示什么（中文）</translation>
    </message>
    <message>
        <source>What the desk says, in English</source>
        <translation>登记台提示什么（英文）</translation>
    </message>
    <message>
        <source>On the banner while it is chosen. May be empty.</source>
        <translation>选了它，结论栏就显示这句；可以空着。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选…</translation>
    </message>
    <message>
        <source>Before its first day it is called as until now; after its last the desk offers it no more, and what was recorded keeps its name.</source>
        <translation>起始日以前照原来的叫；过了止日登记台不再给选，已经登记的照旧写着它。</translation>
    </message>
    <message>
        <source>For screens in English. Empty: the Chinese one.</source>
        <translation>英文界面用；空着用中文那句。</translation>
    </message>
    <message>
        <source>As this one it asks for calls, and is offered beside it.</source>
        <translation>要不要每天联系照这一种算，排在它后面。</translation>
    </message>
    <message>
        <source>Shown like</source>
        <translation>样子照哪一句</translation>
    </message>
    <message>
        <source>With the sign of this one, and beside it.</source>
        <translation>图标照这一句，排在它后面。</translation>
    </message>
    <message>
        <source>The sentence in Chinese</source>
        <translation>中文这句话</translation>
    </message>
    <message>
        <source>The sentence in English</source>
        <translation>英文这句话</translation>
    </message>
    <message>
        <source>An administrator alone sees it.</source>
        <translation>只有管理员看得到。</translation>
    </message>
    <message>
        <source>All read it: name no tag, no illness.</source>
        <translation>登记台的人都看得到：不要写出标签和病名。</translation>
    </message>
</context>
<context>
    <name>CodesSection</name>
    <message>
        <source>Code lists</source>
        <translation>代码表</translation>
    </message>
    <message>
        <source>Kept. Undo it with Ctrl+Z.</source>
        <translation>已保存。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
</context>
<context>
    <name>CodesView</name>
    <message>
        <source>Which list</source>
        <translation>哪份表</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>表里的项</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>End</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>ComparisonForm</name>
    <message>
        <source>a thermometer</source>
        <translation>体温计</translation>
    </message>
    <message>
        <source>both readings</source>
        <translation>两个读数</translation>
    </message>
    <message>
        <source>Thermometer</source>
        <translation>体温计</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存比对</translation>
    </message>
    <message>
        <source>It was calibrated elsewhere</source>
        <translation>已送检校准</translation>
    </message>
</context>
<context>
    <name>DeviceTest</name>
    <message>
        <source>Click here and scan, or type with the input method on</source>
        <translation>点这里再扫，或开着输入法打字</translation>
    </message>
    <message>
        <source>What arrived</source>
        <translation>收到的内容</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>认成</translation>
    </message>
    <message>
        <source>Nothing yet. What is sent here is recorded nowhere.</source>
        <translation>还没有。在这里收到的都不会登记。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>too slow: {gap} ms</source>
        <translation>太慢：{gap} 毫秒</translation>
    </message>
    <message>
        <source>one key</source>
        <translation>一个键</translation>
    </message>
    <message>
        <source>{least}–{most} ms apart</source>
        <translation>间隔 {least}–{most} 毫秒</translation>
    </message>
    <message>
        <source>ended with Enter</source>
        <translation>带回车</translation>
    </message>
    <message>
        <source>ended with Tab</source>
        <translation>带 Tab</translation>
    </message>
    <message>
        <source>no Enter</source>
        <translation>没有回车</translation>
    </message>
    <message>
        <source>A scan comes whole and with less than {gap} ms between its keys.</source>
        <translation>扫码要完整，每两个键之间少于 {gap} 毫秒。</translation>
    </message>
    <message>
        <source>{most} ms apart</source>
        <translation>间隔 {most} 毫秒</translation>
    </message>
</context>
<context>
    <name>DevicesSection</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Reader lines</source>
        <translation>读卡行</translation>
    </message>
    <message>
        <source>Enter after a scan</source>
        <translation>扫码后的回车</translation>
    </message>
    <message>
        <source>As the scanner sends it</source>
        <translation>按扫码枪发来的</translation>
    </message>
    <message>
        <source>Always as if with Enter</source>
        <translation>一律当作带回车</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>一律不算回车</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>扫码与读卡</translation>
    </message>
</context>
<context>
    <name>DriftView</name>
    <message>
        <source>By day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按小时</translation>
    </message>
    <message>
        <source>By day or by hour</source>
        <translation>按天或按小时</translation>
    </message>
    <message>
        <source>Thermometer</source>
        <translation>体温计</translation>
    </message>
    <message>
        <source>Nothing was read by a thermometer with a label yet.</source>
        <translation>还没有带编号的体温计的读数。</translation>
    </message>
    <message>
        <source>{label}: {drift}</source>
        <translation>{label}：{drift}</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Settings found</source>
        <translation>找到的设置</translation>
    </message>
    <message>
        <source>No setting is called so. Try another word.</source>
        <translation>没有这样的设置。换个词试试。</translation>
    </message>
</context>
<context>
    <name>GateForm</name>
    <message>
        <source>an administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>the gate&apos;s name</source>
        <translation>卡点名称</translation>
    </message>
    <message>
        <source>buildings of the roster</source>
        <translation>台账里的楼</translation>
    </message>
    <message>
        <source>the sentence</source>
        <translation>那句话</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>卡点</translation>
    </message>
    <message>
        <source>Name of the gate</source>
        <translation>卡点名称</translation>
    </message>
    <message>
        <source>Buildings, a space between; empty for all</source>
        <translation>通到哪些楼，空格隔开；空着就是都通</translation>
    </message>
    <message>
        <source>What the desk says to everybody else</source>
        <translation>对去别的楼的人说</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保存改动</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Take the gate off the list</source>
        <translation>从名单去掉</translation>
    </message>
    <message>
        <source>{gate} (this gate)</source>
        <translation>{gate}（本卡点）</translation>
    </message>
    <message>
        <source>Another gate…</source>
        <translation>另一个卡点…</translation>
    </message>
    <message>
        <source>Not in the roster: {names}</source>
        <translation>台账里没有：{names}</translation>
    </message>
    <message>
        <source>The roster has {names}.</source>
        <translation>台账里有 {names}。</translation>
    </message>
    <message>
        <source>Only an administrator on duty changes these.</source>
        <translation>管理员当班时才能改。</translation>
    </message>
    <message>
        <source>Kept in the ledger, with who and when.</source>
        <translation>改动记入台账：谁、什么时候。</translation>
    </message>
    <message>
        <source>buildings, or no sentence</source>
        <translation>楼栋（都通就把那句话清空）</translation>
    </message>
</context>
<context>
    <name>GatesChoice</name>
    <message>
        <source>At which gates they serve (none ticked: any)</source>
        <translation>在哪些卡点值班（不勾：都可以）</translation>
    </message>
</context>
<context>
    <name>GatesSection</name>
    <message>
        <source>Gates</source>
        <translation>卡点</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>When and who</source>
        <translation>时间和人</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Nothing was changed since the post was set up.</source>
        <translation>设好卡点以后还没有改过。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>undone: </source>
        <translation>撤销了：</translation>
    </message>
</context>
<context>
    <name>LastChange</name>
    <message>
        <source>Undo this</source>
        <translation>撤销这次</translation>
    </message>
    <message>
        <source>Nothing was changed here since the post was set up.</source>
        <translation>这里还没有改过。</translation>
    </message>
    <message>
        <source>{moment} {name}: {setting}, {change}</source>
        <translation>{moment} {name}：{setting}，{change}</translation>
    </message>
    <message>
        <source>undone: </source>
        <translation>撤销了：</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>Kept on this machine alone, not in the ledger.</source>
        <translation>只管这台电脑，不记入台账。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>有声</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不锁</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
</context>
<context>
    <name>NewThermometerForm</name>
    <message>
        <source>The post has or had one of that label</source>
        <translation>本岗已经有过这个编号</translation>
    </message>
    <message>
        <source>a label</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Label, as it stands on it</source>
        <translation>编号，照贴在上面的写</translation>
    </message>
    <message>
        <source>Where it measures</source>
        <translation>量哪里</translation>
    </message>
    <message>
        <source>A label is never given twice, so that readings of two are never mixed up.</source>
        <translation>编号不重复用，两支的读数才不会混在一起。</translation>
    </message>
    <message>
        <source>Add the thermometer</source>
        <translation>添加这支体温计</translation>
    </message>
</context>
<context>
    <name>OperatorForm</name>
    <message>
        <source>an administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>a PIN of six digits</source>
        <translation>六位数字的 PIN</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Name, as it stands on the sheets</source>
        <translation>姓名（表上用的）</translation>
    </message>
    <message>
        <source>What they may do</source>
        <translation>能做什么</translation>
    </message>
    <message>
        <source>Whether they serve</source>
        <translation>还值不值班</translation>
    </message>
    <message>
        <source>New PIN, typed by themselves</source>
        <translation>新 PIN，本人自己输</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带班负责人</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>带班兼管理</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Serves no more</source>
        <translation>不再值班</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>取消他的 PIN</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>{name} (serves no more)</source>
        <translation>{name}（不再值班）</translation>
    </message>
    <message>
        <source>Somebody new…</source>
        <translation>新来的人…</translation>
    </message>
    <message>
        <source>Only an administrator on duty changes these.</source>
        <translation>只有当班的管理员能改。</translation>
    </message>
    <message>
        <source>Kept in the ledger, with who and when.</source>
        <translation>改动会记进台账：谁改的、什么时候。</translation>
    </message>
    <message>
        <source>Has a PIN.</source>
        <translation>有 PIN。</translation>
    </message>
    <message>
        <source>No PIN yet.</source>
        <translation>还没有 PIN。</translation>
    </message>
    <message>
        <source>Signed in last at {moment}.</source>
        <translation>上次登录 {moment}。</translation>
    </message>
    <message>
        <source>Six digits. A volunteer may do without. Undo brings no PIN back.</source>
        <translation>六位数字，志愿者可以不设。撤销恢复不了 PIN。</translation>
    </message>
</context>
<context>
    <name>OperatorsSection</name>
    <message>
        <source>Operators</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Kept. Undo it with Ctrl+Z.</source>
        <translation>已保存。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Kept. Undo brings no PIN back: set another one.</source>
        <translation>已保存。PIN 撤销不了，要改就再设一个。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
</context>
<context>
    <name>PostSection</name>
    <message>
        <source>The post</source>
        <translation>小区与卡点</translation>
    </message>
</context>
<context>
    <name>PrintingSection</name>
    <message>
        <source>Kept on this machine alone, not in the ledger.</source>
        <translation>只管这台电脑，不记入台账。</translation>
    </message>
    <message>
        <source>The system knows no printer. Everything can be saved as a PDF file instead.</source>
        <translation>系统里没有打印机。都可以另存为 PDF 文件。</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>系统默认的</translation>
    </message>
</context>
<context>
    <name>ReaderForm</name>
    <message>
        <source>an administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>room: take another line off</source>
        <translation>空位：先去掉一行</translation>
    </message>
    <message>
        <source>a sample line</source>
        <translation>一行样本</translation>
    </message>
    <message>
        <source>which part is the number</source>
        <translation>哪一段是证件号</translation>
    </message>
    <message>
        <source>Lines of ID readers</source>
        <translation>读卡器的行</translation>
    </message>
    <message>
        <source>Put a card on the reader, with the cursor here</source>
        <translation>光标放这里，在读卡器上刷一张卡</translation>
    </message>
    <message>
        <source>Between the parts stands</source>
        <translation>各段之间是</translation>
    </message>
    <message>
        <source>Read such lines from now on</source>
        <translation>以后就这样认</translation>
    </message>
    <message>
        <source>Clear the sample</source>
        <translation>清掉样本</translation>
    </message>
    <message>
        <source>Only an administrator on duty changes these.</source>
        <translation>管理员当班时才能改。</translation>
    </message>
    <message>
        <source>The desk takes {number} out of it.</source>
        <translation>登记台会取出 {number}。</translation>
    </message>
    <message>
        <source>Take off: {line}</source>
        <translation>去掉：{line}</translation>
    </message>
    <message>
        <source>No card number with a right check digit is in it. Put a card on again.</source>
        <translation>里面没有校验正确的证件号。请再刷一次卡。</translation>
    </message>
</context>
<context>
    <name>RulesAdoptForm</name>
    <message>
        <source>an administrator</source>
        <translation>管理员来改</translation>
    </message>
    <message>
        <source>the rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>from when</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Nothing that was judged already changes.</source>
        <translation>已经判过的不变。</translation>
    </message>
    <message>
        <source>From (empty: now)</source>
        <translation>从（不填：现在）</translation>
    </message>
    <message>
        <source>Until (empty: no end told)</source>
        <translation>到（不填：止期未定）</translation>
    </message>
    <message>
        <source>Beside what holds already</source>
        <translation>和现行规则的关系</translation>
    </message>
    <message>
        <source>Takes its place</source>
        <translation>代替它</translation>
    </message>
    <message>
        <source>Narrower goes first</source>
        <translation>范围小的优先</translation>
    </message>
    <message>
        <source>Always goes first</source>
        <translation>以本文为准</translation>
    </message>
    <message>
        <source>Adopt these rules</source>
        <translation>启用这套规则</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>It says the same as what holds then.</source>
        <translation>和那时的规则没有不同。</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>会改什么</translation>
    </message>
    <message>
        <source>Fingerprint {fingerprint}: is it the one that you were told?</source>
        <translation>指纹 {fingerprint}：和对方说的一样吗？</translation>
    </message>
</context>
<context>
    <name>RulesCalendarView</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rules calendar</source>
        <translation>规则日历</translation>
    </message>
    <message>
        <source>End it…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>存成文件…</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>改了什么</translation>
    </message>
</context>
<context>
    <name>RulesCaseDropForm</name>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take a case off the list</source>
        <translation>去掉一个判例</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>No trial asks it any more; what was kept stays in the ledger, with your reason.</source>
        <translation>以后试运行不再问它；留过的和您写的原因都留在台账里。</translation>
    </message>
    <message>
        <source>{case}: should be {expected}</source>
        <translation>{case}：应该{expected}</translation>
    </message>
</context>
<context>
    <name>RulesCaseForm</name>
    <message>
        <source>the entry</source>
        <translation>哪一笔</translation>
    </message>
    <message>
        <source>what should be said</source>
        <translation>应该怎么判</translation>
    </message>
    <message>
        <source>Kept without name, flat or number.</source>
        <translation>不记姓名、房号和号码。</translation>
    </message>
    <message>
        <source>A case of an entry</source>
        <translation>把一笔登记留作判例</translation>
    </message>
    <message>
        <source>Day (empty: today)</source>
        <translation>哪一天（空着：今天）</translation>
    </message>
    <message>
        <source>What it is about (optional, nobody&apos;s name)</source>
        <translation>什么情况（可不填，不写姓名）</translation>
    </message>
    <message>
        <source>What the rules should say</source>
        <translation>规则应该怎么判</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Entries of the day</source>
        <translation>当天的登记</translation>
    </message>
    <message>
        <source>Nobody was judged that day.</source>
        <translation>那天没有判过谁。</translation>
    </message>
    <message>
        <source>Keep the case</source>
        <translation>留作判例</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>A day is written 4-14.</source>
        <translation>日期这样写：4-14。</translation>
    </message>
</context>
<context>
    <name>RulesCasesView</name>
    <message>
        <source>Kept of entries here; with those of a set itself, each trial asks them all.</source>
        <translation>从本岗登记里留下的；每次试运行，连同规则自带的判例一起问一遍。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>判例</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>应该</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>谁留的</translation>
    </message>
    <message>
        <source>Golden cases</source>
        <translation>规则判例</translation>
    </message>
    <message>
        <source>None is kept yet. Take an entry, and say what the rules should say of it.</source>
        <translation>还没有判例。选一笔登记，说明本该怎么判。</translation>
    </message>
    <message>
        <source>From an entry…</source>
        <translation>从登记里选…</translation>
    </message>
    <message>
        <source>Take it off…</source>
        <translation>去掉…</translation>
    </message>
    <message>
        <source>A shift leader or an administrator on duty sees and keeps cases.</source>
        <translation>带班负责人或管理员当班时才能看、才能留判例。</translation>
    </message>
    <message>
        <source>Kept. Undo it with Ctrl+Z.</source>
        <translation>已保存。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
</context>
<context>
    <name>RulesChoice</name>
    <message>
        <source>Which rules</source>
        <translation>哪一套规则</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
</context>
<context>
    <name>RulesEditFields</name>
    <message>
        <source>Switch this off</source>
        <translation>停用这一条</translation>
    </message>
    <message>
        <source>Bring this back</source>
        <translation>恢复这一条</translation>
    </message>
    <message>
        <source>One place up</source>
        <translation>往前一条</translation>
    </message>
    <message>
        <source>One down</source>
        <translation>往后一条</translation>
    </message>
</context>
<context>
    <name>RulesEditMore</name>
    <message>
        <source>Add a rule: {kind}</source>
        <translation>加一条规则：{kind}</translation>
    </message>
    <message>
        <source>Begins as: {text}</source>
        <translation>先这样写：{text}</translation>
    </message>
    <message>
        <source>Say anew: {title}</source>
        <translation>另写一份：{title}</translation>
    </message>
</context>
<context>
    <name>RulesEditParts</name>
    <message>
        <source>Parts of the rules</source>
        <translation>规则的各部分</translation>
    </message>
    <message>
        <source>Add a rule or a pass…</source>
        <translation>加规则或通行证…</translation>
    </message>
    <message>
        <source>What is changed ({count})</source>
        <translation>改了什么（{count}）</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>says nothing: as usual</source>
        <translation>没写：照常例</translation>
    </message>
</context>
<context>
    <name>RulesEditSheet</name>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Adopt it…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>存成文件…</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>扔掉这一版</translation>
    </message>
    <message>
        <source>It says the same as the set copied.</source>
        <translation>和复制时一样，还没有改。</translation>
    </message>
    <message>
        <source>Changed from {title}: {count}.</source>
        <translation>和“{title}”相比改了 {count} 处。</translation>
    </message>
    <message>
        <source>Still needed: what this version changes, in both languages.</source>
        <translation>还差：这一版改了什么（中文和英文）。</translation>
    </message>
    <message>
        <source>“{field}” holds what cannot be: correct it first.</source>
        <translation>“{field}”填得不对，请先改好。</translation>
    </message>
</context>
<context>
    <name>RulesEditStart</name>
    <message>
        <source>an administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>the rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Everything in the copy can be changed, field by field. The gate goes on by the rules that hold; nothing changes before the new version is adopted.</source>
        <translation>复制出来的这一版，样样都能逐项改。改的时候岗上照旧按现行规则办，启用了才换。</translation>
    </message>
    <message>
        <source>Copy these rules and change them</source>
        <translation>复制这套规则来改</translation>
    </message>
</context>
<context>
    <name>RulesEditView</name>
    <message>
        <source>Thrown away. The rules that hold stay as they are.</source>
        <translation>扔掉了。现行规则没有变。</translation>
    </message>
    <message>
        <source>Saved. Tell whoever gets it the fingerprint: {fingerprint}</source>
        <translation>已存好。请把指纹告诉对方：{fingerprint}</translation>
    </message>
    <message>
        <source>Rule files (*.toml)</source>
        <translation>规则文件 (*.toml)</translation>
    </message>
    <message>
        <source>Save the rule set</source>
        <translation>把规则存成文件</translation>
    </message>
</context>
<context>
    <name>RulesEndForm</name>
    <message>
        <source>when</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When (empty: now)</source>
        <translation>什么时候停用（不填：现在）</translation>
    </message>
    <message>
        <source>Document number (optional)</source>
        <translation>文号（可不填）</translation>
    </message>
    <message>
        <source>What held before it holds again. Nothing that was judged already changes.</source>
        <translation>停用后恢复之前的规则。已经判过的不变。</translation>
    </message>
    <message>
        <source>End these rules</source>
        <translation>停用这套规则</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>RulesPointsTable</name>
    <message>
        <source>Point</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>No list is written for these rules yet.</source>
        <translation>这套规则还没有写要点清单。</translation>
    </message>
    <message>
        <source>Points and gates</source>
        <translation>要点和卡点</translation>
    </message>
    <message>
        <source>open: {gates}</source>
        <translation>没核查：{gates}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>RulesPointsView</name>
    <message>
        <source>the points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Each gate ticks them in the errands room, under Points.</source>
        <translation>每个卡点在“代办 → 要点”里打勾。</translation>
    </message>
    <message>
        <source>Points of which rules</source>
        <translation>哪套规则的要点</translation>
    </message>
    <message>
        <source>Publish and print…</source>
        <translation>发布并打印…</translation>
    </message>
    <message>
        <source>The points, one a line</source>
        <translation>要点，一行一条</translation>
    </message>
    <message>
        <source>Copy them from the notice, one a line.</source>
        <translation>从通告里复制过来，一行一条。</translation>
    </message>
    <message>
        <source>Keep this list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Proposed from the rules themselves; nobody has kept a list yet.</source>
        <translation>这是按规则条文列出的，还没有人保存过清单。</translation>
    </message>
    <message>
        <source>Written {at} by {who}.</source>
        <translation>{at} 由 {who} 写下。</translation>
    </message>
    <message>
        <source>The list is kept; each gate can tick it.</source>
        <translation>清单已保存，各卡点可以打勾了。</translation>
    </message>
    <message>
        <source>Published as notice {number}. It hangs with the notices, errands room.</source>
        <translation>已发布为第 {number} 号通告，在“代办 → 通告”里。</translation>
    </message>
    <message>
        <source>a shift leader or an administrator</source>
        <translation>带班负责人或管理员</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule files (*.toml)</source>
        <translation>规则文件 (*.toml)</translation>
    </message>
    <message>
        <source>A rule set out of a file</source>
        <translation>从文件读规则</translation>
    </message>
    <message>
        <source>Save the rule set</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Saved. Tell whoever gets it the fingerprint: {fingerprint}</source>
        <translation>存好了。请把指纹告诉收文件的人：{fingerprint}</translation>
    </message>
    <message>
        <source>Kept, with your name and the time.</source>
        <translation>已保存，记下了您的姓名和时间。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>判例</translation>
    </message>
</context>
<context>
    <name>RulesTrialView</name>
    <message>
        <source>the rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Try them on that day</source>
        <translation>拿这一天试</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What would be said</source>
        <translation>会怎么判</translation>
    </message>
    <message>
        <source>Who would have come out otherwise</source>
        <translation>结论会不同的人</translation>
    </message>
    <message>
        <source>A day is written 4-14.</source>
        <translation>日期写成 4-14。</translation>
    </message>
    <message>
        <source>Looking at {done} of {total}…</source>
        <translation>正在看第 {done} 笔，共 {total} 笔…</translation>
    </message>
    <message>
        <source>Day (empty: yesterday)</source>
        <translation>哪一天（不填：昨天）</translation>
    </message>
    <message>
        <source>Keep as a case…</source>
        <translation>留作判例…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>a shift leader or an administrator</source>
        <translation>带班负责人或管理员</translation>
    </message>
</context>
<context>
    <name>SentenceInput</name>
    <message>
        <source>What the desk says</source>
        <translation>登记台显示哪一句</translation>
    </message>
    <message>
        <source>All that the desk is shown of the tag; several tags share a sentence.</source>
        <translation>登记台只看到这一句；几种标签合用一句。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选…</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>an administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>改动</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to keep</source>
        <translation>
            <numerusform>有 %n 处改动待保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Why (may be empty)</source>
        <translation>为什么改（可以空着）</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保存改动</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Only an administrator on duty changes these.</source>
        <translation>管理员当班时才能改。</translation>
    </message>
    <message>
        <source>Kept in the ledger, with who and when.</source>
        <translation>改动记入台账：谁、什么时候。</translation>
    </message>
    <message>
        <source>Stands beside the change in the history.</source>
        <translation>和这次改动一起写进记录。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>找一项设置</translation>
    </message>
    <message>
        <source>Every change is kept, and can be undone</source>
        <translation>每次改动都留痕，可以撤销</translation>
    </message>
    <message>
        <source>Kept. Undo it with Ctrl+Z.</source>
        <translation>已保存。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
</context>
<context>
    <name>TelephonesSection</name>
    <message>
        <source>Telephones</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>TextsSection</name>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>ThermometerList</name>
    <message>
        <source>Thermometer</source>
        <translation>体温计</translation>
    </message>
    <message>
        <source>Beside the others, last days</source>
        <translation>近几天，和其他的比</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>None is written down yet. Add the first one.</source>
        <translation>还没有登记。请先添加一支。</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>拿在手上用</translation>
    </message>
    <message>
        <source>New battery put in</source>
        <translation>换了电池</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>在手上</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
</context>
<context>
    <name>ThermometersSection</name>
    <message>
        <source>Which there are</source>
        <translation>有哪几支</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Thermometers</source>
        <translation>体温计</translation>
    </message>
    <message>
        <source>Kept. Undo it with Ctrl+Z.</source>
        <translation>已保存。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>all buildings</source>
        <translation>所有楼</translation>
    </message>
    <message>
        <source>clash</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Adopted {at} by {who}; {how}.</source>
        <translation>{who} {at} 启用；{how}。</translation>
    </message>
    <message>
        <source>Holds at the same time as {others}: look at both notices.</source>
        <translation>和{others}同时有效，请核对两份通告。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Its end was told after it was adopted.</source>
        <translation>提前停用。</translation>
    </message>
    <message>
        <source>Nobody was judged that day.</source>
        <translation>那一天没有判过任何人。</translation>
    </message>
    <message>
        <source>All {tried} would have come out the same.</source>
        <translation>{tried} 笔的结论都一样。</translation>
    </message>
    <message>
        <source>{result} {count}</source>
        <translation>{result} {count}</translation>
    </message>
    <message>
        <source>{differing} of {tried} would have come out otherwise: {parts}.</source>
        <translation>{tried} 笔里 {differing} 笔结论会不同：{parts}。</translation>
    </message>
    <message>
        <source>from {at}</source>
        <translation>{at} 起</translation>
    </message>
    <message>
        <source>no end told</source>
        <translation>止期未定</translation>
    </message>
    <message>
        <source>to {at}</source>
        <translation>到 {at}</translation>
    </message>
    <message>
        <source>Time line of the rules</source>
        <translation>规则时间线</translation>
    </message>
    <message>
        <source>now, since {at}</source>
        <translation>现行，{at} 起</translation>
    </message>
    <message>
        <source>It came in a file with the fingerprint {fingerprint}.</source>
        <translation>从文件收来，指纹 {fingerprint}。</translation>
    </message>
    <message>
        <source>What is new: {change}</source>
        <translation>改了什么：{change}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>表里没有</translation>
    </message>
    <message>
        <source>through {day}</source>
        <translation>到 {day} 止</translation>
    </message>
    <message>
        <source>own, stands for {code}</source>
        <translation>自己加的，代表“{code}”</translation>
    </message>
    <message>
        <source>in the rules: {code}</source>
        <translation>规则里叫“{code}”</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 停用</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没开始</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>as it ships</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>from {day}: {name}</source>
        <translation>{day} 起叫“{name}”</translation>
    </message>
    <message>
        <source>All golden cases hold: {count}.</source>
        <translation>判例 {count} 条全部符合。</translation>
    </message>
    <message>
        <source>Golden cases: {held} of {count} hold. Not these:</source>
        <translation>判例 {count} 条里 {held} 条符合，不符合的：</translation>
    </message>
    <message>
        <source>put in another order</source>
        <translation>改了顺序</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>• {title}: by another rule ({why})</source>
        <translation>• {title}：结论对，但不是原来那一条定的（{why}）</translation>
    </message>
    <message>
        <source>• {title}: should be {expected}, would be {now} ({why})</source>
        <translation>• {title}：应该{expected}，按这套规则是{now}（{why}）</translation>
    </message>
    <message>
        <source>• and {count} more</source>
        <translation>• 还有 {count} 条</translation>
    </message>
    <message>
        <source>desk: {sentence}</source>
        <translation>登记台：{sentence}</translation>
    </message>
    <message>
        <source>for {tags} alone: the desk knows by it which tag it is</source>
        <translation>只有“{tags}”用：登记台一看就知道是它</translation>
    </message>
    <message>
        <source>for {tags}</source>
        <translation>用于：{tags}</translation>
    </message>
    <message>
        <source>own, shown like: {code}</source>
        <translation>自己加的，样子照“{code}”</translation>
    </message>
    <message>
        <source>{lost} more cannot be judged anew: their people or passes are not known any more.</source>
        <translation>另有 {lost} 笔没法重新判：人或证现在已经查不到了。</translation>
    </message>
    <message>
        <source>desk: {sentence}, for this tag alone</source>
        <translation>登记台：{sentence}（只有这一种标签用）</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>Sent to the printer</source>
        <translation>已送到打印机</translation>
    </message>
</context>
</TS>
