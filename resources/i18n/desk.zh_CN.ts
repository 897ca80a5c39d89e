<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Acknowledging</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>没有登记。</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>回到 {name}</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了，继续</translation>
    </message>
    <message>
        <source>Half written: {who}</source>
        <translation>写了一半：{who}</translation>
    </message>
    <message>
        <source>a visitor</source>
        <translation>一位访客</translation>
    </message>
    <message>
        <source>This day has no entry yet that could be corrected.</source>
        <translation>这一天还没有可以更正的登记。</translation>
    </message>
</context>
<context>
    <name>ActsBar</name>
    <message>
        <source>Turn away</source>
        <translation>劝返</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>特批放行…</translation>
    </message>
    <message>
        <source>Save and admit</source>
        <translation>存入台账并放行</translation>
    </message>
    <message>
        <source>Log and admit</source>
        <translation>登记放行</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>放行</translation>
    </message>
</context>
<context>
    <name>ApprovalFields</name>
    <message>
        <source>Approved</source>
        <translation>怎么批的</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>带班负责人</translation>
    </message>
    <message>
        <source>Leader&apos;s PIN, 6 digits</source>
        <translation>负责人 PIN（6 位）</translation>
    </message>
    <message>
        <source>Approved on the telephone by</source>
        <translation>电话里是谁批的</translation>
    </message>
    <message>
        <source>Here, with the PIN</source>
        <translation>本人在场，输 PIN</translation>
    </message>
    <message>
        <source>By telephone, signed later</source>
        <translation>电话批准，回头补签</translation>
    </message>
</context>
<context>
    <name>ApprovalPane</name>
    <message>
        <source>Sign the approval for {who}</source>
        <translation>补签特批：{who}</translation>
    </message>
    <message>
        <source>Not signed yet. The leader types the 6 digits of the PIN.</source>
        <translation>还没有签。请负责人输入 6 位 PIN。</translation>
    </message>
    <message>
        <source>Sign the approval</source>
        <translation>补签特批</translation>
    </message>
</context>
<context>
    <name>BackFilling</name>
    <message>
        <source>Typing in from paper ended; entries: {count}. The desk is of now again.</source>
        <translation>补录结束，打进 {count} 条。登记台又按现在的时间登记了。</translation>
    </message>
    <message>
        <source>Press Esc once more to end typing in from paper.</source>
        <translation>再按一次 Esc 结束补录。</translation>
    </message>
    <message>
        <source>Type the time as 0740, or the minute alone.</source>
        <translation>时间打成 0740，或只打分钟。</translation>
    </message>
    <message>
        <source>That time is still to come. Look at the paper again.</source>
        <translation>这个时间还没到，请再看一眼纸。</translation>
    </message>
    <message>
        <source>Past midnight: of {day}. If not, Ctrl+B.</source>
        <translation>过了零点，记作 {day}。不对按 Ctrl+B</translation>
    </message>
    <message>
        <source>Earlier than the line above, {time}. If not, type four digits.</source>
        <translation>比上一行 {time} 早。不对就打四位数。</translation>
    </message>
</context>
<context>
    <name>BoxRow</name>
    <message>
        <source>Who is it? Flat, initials, last digits or a scan</source>
        <translation>是谁？门牌、姓名首字母、尾号或扫码</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>进还是出</translation>
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
        <source>Flat·initials·last digits·scan</source>
        <translation>门牌·姓名首字母·尾号·扫码</translation>
    </message>
    <message>
        <source>Driver: flat·initials·phone</source>
        <translation>驾驶人：门牌·首字母·电话</translation>
    </message>
</context>
<context>
    <name>CardBack</name>
    <message>
        <source>Pass {number} is back with us; it lets nobody in any more.</source>
        <translation>{number} 号证收回来了，这个号从现在起不能再用。</translation>
    </message>
    <message>
        <source>The last entry asks for no card. Others are taken back with F2.</source>
        <translation>上一笔没有要收回的证；别的证到通行证（F2）里收。</translation>
    </message>
</context>
<context>
    <name>ChoiceInput</name>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
</context>
<context>
    <name>CodeSystem</name>
    <message>
        <source>The code system works again: codes are looked at as before.</source>
        <translation>健康码系统恢复了，照常看码。</translation>
    </message>
</context>
<context>
    <name>CorrectionPane</name>
    <message>
        <source>Nothing is different yet. Change what was wrong, or go back.</source>
        <translation>还没有改动。改好错的那一项，或者返回。</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>为什么更正？</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>写几个字</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>进出</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Temp. ℃</source>
        <translation>体温 ℃</translation>
    </message>
    <message>
        <source>Again ℃</source>
        <translation>复测 ℃</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>存更正</translation>
    </message>
    <message>
        <source>Withdraw the entry</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Correct the entry: {who}</source>
        <translation>更正登记：{who}</translation>
    </message>
    <message>
        <source>{moment}, recorded by {operator}. Both versions stay in the book.</source>
        <translation>{moment}，{operator}登记。新旧两条都留着。</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Not changed yet. Say why; it stays with the entry.</source>
        <translation>还没有改。请选一个原因，会和登记一起留着。</translation>
    </message>
    <message>
        <source>Thermometer</source>
        <translation>体温计</translation>
    </message>
    <message>
        <source>Second thermometer</source>
        <translation>复测体温计</translation>
    </message>
    <message>
        <source>Keep as a case…</source>
        <translation>留作判例…</translation>
    </message>
</context>
<context>
    <name>CountPane</name>
    <message>
        <source>Write somebody down</source>
        <translation>登记一个人</translation>
    </message>
    <message>
        <source>Take the last back</source>
        <translation>退回上一笔</translation>
    </message>
    <message>
        <source>End counting</source>
        <translation>结束只计数</translation>
    </message>
    <message>
        <source>{name} in: {count}</source>
        <translation>{name} 进：{count}</translation>
    </message>
    <message>
        <source>{name} out: {count}</source>
        <translation>{name} 出：{count}</translation>
    </message>
    <message>
        <source>Counted today: {inward} in, {outward} out</source>
        <translation>今天计数：进 {inward}、出 {outward}</translation>
    </message>
    <message>
        <source>Only counting since {time}. Today {inward} in, {outward} out</source>
        <translation>{time} 起只计数，今天进 {inward}、出 {outward}</translation>
    </message>
    <message>
        <source>A digit chooses the class, + counts one in and − one out. Nobody is written down: type the initials of whoever must be, or press Esc and then type the flat.</source>
        <translation>数字选类别，+ 进一人，− 出一人，不记名。要记名的，打姓名首字母；打房号先按 Esc。</translation>
    </message>
    <message>
        <source>0 is no class, and nobody was counted by it. For a flat press Esc.</source>
        <translation>0 不是任何类别，没有多计人。要打房号，先按 Esc。</translation>
    </message>
    <message>
        <source>0 is no class. If that was a flat: its − counted {count} out; each Ctrl+Z takes one back. Then press Esc and type the flat.</source>
        <translation>0 不是任何类别。要是打的是房号：里面的 − 已经算出门 {count} 人，按一次 Ctrl+Z 退回一人。退完按 Esc，再打房号。</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Taken back: {who}</source>
        <translation>已退回：{who}</translation>
    </message>
    <message>
        <source>Counted: {who}</source>
        <translation>已计数：{who}</translation>
    </message>
    <message>
        <source>Counting ended: everybody is written down again.</source>
        <translation>只计数已结束，恢复逐人登记。</translation>
    </message>
    <message>
        <source>A card was read, which counts nobody: its + or − is taken back. Press the key.</source>
        <translation>读了一张证，不算计数：其中的 + 或 − 已退回。请按键计数。</translation>
    </message>
</context>
<context>
    <name>CrossingForm</name>
    <message>
        <source>Temp. ℃</source>
        <translation>体温 ℃</translation>
    </message>
    <message>
        <source>Again ℃</source>
        <translation>复测 ℃</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>小键盘</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Second thermometer: {label}</source>
        <translation>复测用的体温计：{label}</translation>
    </message>
    <message>
        <source>Thermometer: {label}</source>
        <translation>体温计：{label}</translation>
    </message>
</context>
<context>
    <name>DeskIncidents</name>
    <message>
        <source>The fever flow is done, with the time of every step.</source>
        <translation>体温异常处置完了，每一步的时间都记下了。</translation>
    </message>
    <message>
        <source>This line tells of a fever. Its flow waits among what is open.</source>
        <translation>这一行是发热。处置流程已列入未办事项。</translation>
    </message>
    <message>
        <source>The last entry here is no incident to be noted. Note others with F6.</source>
        <translation>上一笔不用记事件；别的事按 F6 记。</translation>
    </message>
</context>
<context>
    <name>DigitStrip</name>
    <message>
        <source>Delete</source>
        <translation>删去一位</translation>
    </message>
</context>
<context>
    <name>DriverView</name>
    <message>
        <source>Who is driving?</source>
        <translation>谁开的车？</translation>
    </message>
    <message>
        <source>Somebody known: type the flat, initials or telephone in the box above.</source>
        <translation>认识的人：在上面的框里打门牌、首字母或电话。</translation>
    </message>
    <message>
        <source>Kind of vehicle</source>
        <translation>车辆类别</translation>
    </message>
    <message>
        <source>Let through and record</source>
        <translation>先放行，登记</translation>
    </message>
    <message>
        <source>Who is driving? It may stay open.</source>
        <translation>谁在开车？可以不填。</translation>
    </message>
    <message>
        <source>Open the gate: nothing else is asked.</source>
        <translation>开门放行：别的都不用问。</translation>
    </message>
    <message>
        <source>It is recorded by its plate. Nobody completes it later.</source>
        <translation>按车牌登记，不用事后补。</translation>
    </message>
    <message>
        <source>Plate, or what it is</source>
        <translation>车牌，没有就写是什么车</translation>
    </message>
    <message>
        <source>That is no plate. For a list of people press Esc, then Ctrl+M.</source>
        <translation>这不像车牌。登记一批人：按 Esc，再按 Ctrl+M。</translation>
    </message>
</context>
<context>
    <name>EmergencyPane</name>
    <message>
        <source>Emergency: let them through</source>
        <translation>紧急放行</translation>
    </message>
    <message>
        <source>Plate or one word, may stay empty</source>
        <translation>车牌或一个词，不填也行</translation>
    </message>
    <message>
        <source>Let through and record</source>
        <translation>放行并记下</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>急救</translation>
    </message>
    <message>
        <source>Fire brigade</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>警察</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>临产</translation>
    </message>
    <message>
        <source>Open the gate first. The rest is filled in later from the waiting list.</source>
        <translation>先开门。其他的事后在「等着的事」里补写。</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>不是这个人</translation>
    </message>
    <message>
        <source>Emergency, recorded for {who}</source>
        <translation>紧急放行，记在{who} 名下</translation>
    </message>
    <message>
        <source>Open the gate first. Whoever is being served is not meant, and stays.</source>
        <translation>先开门。正在办的人不算在内，填好的都还在。</translation>
    </message>
</context>
<context>
    <name>FeverPane</name>
    <message>
        <source>How it ended</source>
        <translation>怎么了结的</translation>
    </message>
    <message>
        <source>Fever: {who}</source>
        <translation>体温异常：{who}</translation>
    </message>
    <message>
        <source>A few words (optional)</source>
        <translation>补一句（可不写）</translation>
    </message>
    <message>
        <source>End the flow</source>
        <translation>处置完了</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>做完了：{step}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Type the next person, or Esc: it waits for later.</source>
        <translation>直接打下一位，或按 Esc：先放着，稍后接着办。</translation>
    </message>
    <message>
        <source>Esc leaves it for later.</source>
        <translation>按 Esc 先放着，稍后接着办。</translation>
    </message>
    <message>
        <source>The second reading; or Enter once more without one</source>
        <translation>第二次多少度？没量就再按一次 Enter</translation>
    </message>
    <message>
        <source>Nobody has {said} ℃: type three digits, like 379</source>
        <translation>没有人会是 {said} ℃：请打三位数，如 379</translation>
    </message>
    <message>
        <source>now; the first was {reading}</source>
        <translation>现在，第一次 {reading}</translation>
    </message>
    <message>
        <source>Nobody chose how it ended; nothing was ended. Choose with ← →, then Enter.</source>
        <translation>没人选怎么了结的，还没有了结。请用 ← → 选一个，再按回车。</translation>
    </message>
</context>
<context>
    <name>FillingPane</name>
    <message>
        <source>Nothing begun yet. Type the time of the first line, as 0740.</source>
        <translation>还没开始。请打第一行的时间，如 0740。</translation>
    </message>
    <message>
        <source>Nothing begun yet. That time is still to come.</source>
        <translation>还没开始。这个时间还没到，请再看一眼纸。</translation>
    </message>
    <message>
        <source>Nothing begun yet. The number of the sheet is digits, as 12.</source>
        <translation>还没开始。纸的编号只有数字，如 12。</translation>
    </message>
    <message>
        <source>Type in what was written on paper</source>
        <translation>补录：把纸上的登记打进来</translation>
    </message>
    <message>
        <source>Each line is judged and recorded by the time on the paper, and marked as typed in later. The desk says so until you end it.</source>
        <translation>每一条都按纸上的时间判断和登记，并记作“补录”。结束之前，登记台一直提示正在补录。</translation>
    </message>
    <message>
        <source>Day on the paper (↓ the day before)</source>
        <translation>纸上的日期（↓ 前一天）</translation>
    </message>
    <message>
        <source>Day on the paper</source>
        <translation>纸上的日期</translation>
    </message>
    <message>
        <source>Time of the first line, as 0740</source>
        <translation>第一行的时间，如 0740</translation>
    </message>
    <message>
        <source>older: 4-12 0740</source>
        <translation>更早的：4-12 0740</translation>
    </message>
    <message>
        <source>Number of the sheet, if it has one</source>
        <translation>第几号纸（没有编号就空着）</translation>
    </message>
    <message>
        <source>Begin to type in</source>
        <translation>开始补录</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>No sheet {number} was printed here. Look at the paper; Enter again takes it.</source>
        <translation>这里没有印过 {number} 号。请看一眼纸；再按 Enter 就用它。</translation>
    </message>
    <message>
        <source>Sheet {number} was typed in or closed already. Look at the paper; Enter again adds to it.</source>
        <translation>{number} 号已经录完或结掉了。请看一眼纸上的编号；再按 Enter 就接着录。</translation>
    </message>
</context>
<context>
    <name>FillingStrip</name>
    <message>
        <source>Time on the paper</source>
        <translation>纸上的时间</translation>
    </message>
    <message>
        <source>Day, sheet</source>
        <translation>换日期、换纸</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End typing in from paper</source>
        <translation>结束补录</translation>
    </message>
    <message>
        <source>From paper {day}</source>
        <translation>补录 {day}</translation>
    </message>
    <message>
        <source>From paper {day} · sheet {sheet}</source>
        <translation>补录 {day} · {sheet} 号纸</translation>
    </message>
    <message>
        <source>Who, then the time, Enter</source>
        <translation>打人，打时间，回车</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>录完了</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>{sheet}. Is it finished?</source>
        <translation>{sheet}。录完了吗？</translation>
    </message>
    <message>
        <source>Sheet {number}: finished?</source>
        <translation>{number} 号纸录完了吗？</translation>
    </message>
</context>
<context>
    <name>FormRows</name>
    <message>
        <source>More to fill in</source>
        <translation>还有要填的</translation>
    </message>
</context>
<context>
    <name>GroupAnswers</name>
    <message>
        <source>Goes to flat</source>
        <translation>去往住户</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>没问</translation>
    </message>
    <message>
        <source>It counts for everybody in the list; who has a flat beside their name goes there, and that flat was asked.</source>
        <translation>对名单里的每个人都算；名字旁边写了门牌的去那一户，问的也是那一户。</translation>
    </message>
</context>
<context>
    <name>GroupChoices</name>
    <message>
        <source>Others ({shown} of {count})</source>
        <translation>其他人（现在 {shown}，共 {count}）</translation>
    </message>
</context>
<context>
    <name>GroupMissing</name>
    <message>
        <source>Nobody stands in the list yet. Type who they are, or how many.</source>
        <translation>名单还是空的。请输入人员，或者填人数。</translation>
    </message>
    <message>
        <source>{count} lines are not clear. Choose who is meant, or take them out.</source>
        <translation>有 {count} 行没确定是谁。请选一个，或者去掉。</translation>
    </message>
    <message>
        <source>One line is not clear. Choose who is meant, or take it out.</source>
        <translation>有 1 行不清楚。请选是谁，或者去掉。</translation>
    </message>
    <message>
        <source>Not all of them are on the roster. Choose a class for the group.</source>
        <translation>有台账外的人。请给这一批选人员类别。</translation>
    </message>
    <message>
        <source>“{kind}” is for those on the roster; not all of them are. Choose another class.</source>
        <translation>“{kind}”只给台账里的人用，这一批里有台账外的人。请另选人员类别。</translation>
    </message>
    <message>
        <source>Type the times as 2340, or leave both empty.</source>
        <translation>时间写成 2340 这样，或者两格都空着。</translation>
    </message>
    <message>
        <source>Say on the first page whether the codes of all of them were seen.</source>
        <translation>请在第一页说明是不是每个人的码都看过了。</translation>
    </message>
    <message>
        <source>It is not clear which flat that is. Write all of it, or leave it empty.</source>
        <translation>对不上台账里的一户。请写全门牌，或者空着。</translation>
    </message>
    <message>
        <source>The roster has no such flat. Take the line out, and type it rightly.</source>
        <translation>台账里没有这一户。请去掉这一行，写对门牌再加。</translation>
    </message>
    <message>
        <source>the flat they go to</source>
        <translation>去往住户</translation>
    </message>
    <message>
        <source>Not asked: {what}. Once more records; whoever must say it will wait.</source>
        <translation>还没问：{what}。再按一次照样登记，要说清这些的人留下等处理。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Still missing: {what}. Once more records the others; these will wait.</source>
        <translation>还缺：{what}（人数）。再按一次登记其他人，这些人先等着。</translation>
    </message>
    <message>
        <source>Look again at {count} lines with a sign. Once more records them as they are.</source>
        <translation>有 {count} 行带标记，请再看一眼；再按一次按原样登记。</translation>
    </message>
    <message>
        <source>Look again at the line with a sign. Once more records it as it is.</source>
        <translation>请再看一眼带记号的那一行。再按一次就照样登记。</translation>
    </message>
</context>
<context>
    <name>GroupPane</name>
    <message>
        <source>Take back: {group}</source>
        <translation>撤销：{group}</translation>
    </message>
    <message>
        <source>A whole group</source>
        <translation>整批登记</translation>
    </message>
    <message>
        <source>Everybody is judged one by one; whoever may not pass waits, the others go in.</source>
        <translation>每个人都按规则判断；不能放行的留下等处理，其他人照常登记。</translation>
    </message>
    <message>
        <source>Record {count} people</source>
        <translation>登记 {count} 人</translation>
    </message>
    <message>
        <source>Record one person</source>
        <translation>登记 1 人</translation>
    </message>
    <message>
        <source>Record {count}, count {counted}</source>
        <translation>登记 {count} 人，计数 {counted} 人</translation>
    </message>
    <message>
        <source>How they come</source>
        <translation>怎么来的</translation>
    </message>
    <message>
        <source>Who ({count})</source>
        <translation>人员（{count}）</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>问过的</translation>
    </message>
</context>
<context>
    <name>GroupWay</name>
    <message>
        <source>Way</source>
        <translation>进出</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>As on the roster</source>
        <translation>按台账</translation>
    </message>
    <message>
        <source>Plate of the bus</source>
        <translation>客车车牌</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>从哪里来</translation>
    </message>
    <message>
        <source>First crossed at</source>
        <translation>第一人的时间</translation>
    </message>
    <message>
        <source>Last crossed at</source>
        <translation>最后一人的时间</translation>
    </message>
    <message>
        <source>empty: as typed</source>
        <translation>空着：按输入时间</translation>
    </message>
    <message>
        <source>all seen</source>
        <translation>都看过</translation>
    </message>
    <message>
        <source>not of all</source>
        <translation>没有都看</translation>
    </message>
    <message>
        <source>Of everybody: {checks}</source>
        <translation>每个人：{checks}</translation>
    </message>
    <message>
        <source>Counted, no names</source>
        <translation>只计数、不记名的人数</translation>
    </message>
</context>
<context>
    <name>GroupWho</name>
    <message>
        <source>There is nobody of that kind now.</source>
        <translation>现在没有这样的人。</translation>
    </message>
    <message>
        <source>lxf 365 · 3-2-501 · a name · paste a list</source>
        <translation>lxf 365 · 3-2-501 · 姓名 · 可粘贴名单</translation>
    </message>
    <message>
        <source>Who: initials with a reading, a flat, a name</source>
        <translation>人员：首字母加体温、房号或姓名</translation>
    </message>
    <message>
        <source>The people of the group</source>
        <translation>这一批的人</translation>
    </message>
    <message>
        <source>Type initials and a reading, a flat, or a name; or paste a whole list.</source>
        <translation>输入首字母加体温、房号或姓名；也可以粘贴整份名单。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>{count} of them stood in the list already.</source>
        <translation>其中 {count} 人已经在名单里。</translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation>{name}（新）</translation>
    </message>
    <message>
        <source>{text}: {count} people, choose below</source>
        <translation>{text}：有 {count} 人，请在下面选</translation>
    </message>
    <message>
        <source>{text}: nobody</source>
        <translation>{text}：查无此人</translation>
    </message>
    <message>
        <source>Lists…</source>
        <translation>加一批人…</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>清空名单</translation>
    </message>
    <message>
        <source>One of them stood in the list already.</source>
        <translation>有 1 人已经在名单里了。</translation>
    </message>
    <message>
        <source>Who is “{text}”? Ctrl+1 …</source>
        <translation>“{text}”是哪一位？Ctrl+1 …</translation>
    </message>
    <message>
        <source>Nobody on the roster has this card. Type the name before it, then Enter.</source>
        <translation>台账里没有这张证。请在前面写上姓名，再按 Enter。</translation>
    </message>
    <message>
        <source>to {door}</source>
        <translation>去 {door}</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>Recorded in one act: {count}.</source>
        <translation>已一次登记 {count} 人。</translation>
    </message>
    <message>
        <source>Counted {count} without names.</source>
        <translation>另计数 {count} 人。</translation>
    </message>
    <message>
        <source>{count} may not pass and wait (Ctrl+U): {who}, {why}</source>
        <translation>{count} 人不能放行，在等处理（Ctrl+U）：{who}，{why}</translation>
    </message>
    <message>
        <source>Taken back: the whole group ({count}).</source>
        <translation>已撤销整批，共 {count} 人。</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>Ctrl+Z corrects the last one; to take all of it back: Ctrl+M</source>
        <translation>Ctrl+Z 更正最后一人；撤销整批按 Ctrl+M</translation>
    </message>
    <message>
        <source>To take it back: Ctrl+Z</source>
        <translation>撤销按 Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>HandOverPane</name>
    <message>
        <source>Not recorded yet. For which flat is it?</source>
        <translation>还没登记。给哪一户的？</translation>
    </message>
    <message>
        <source>Hand over at the gate</source>
        <translation>门口交接</translation>
    </message>
    <message>
        <source>Whoever brings it stays outside and is not counted inside.</source>
        <translation>送的人不进小区，不算在内。</translation>
    </message>
    <message>
        <source>For flat</source>
        <translation>给哪一户</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>送什么</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>少一件</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>多一件</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Temp. ℃</source>
        <translation>体温 ℃</translation>
    </message>
    <message>
        <source>Again ℃</source>
        <translation>复测 ℃</translation>
    </message>
    <message>
        <source>Record the hand-over</source>
        <translation>登记交接</translation>
    </message>
    <message>
        <source>Let in instead</source>
        <translation>改为进门</translation>
    </message>
    <message>
        <source>Pcs</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Phone&apos;s end or plate</source>
        <translation>手机尾号或车牌</translation>
    </message>
    <message>
        <source>By this they are known next time. It may stay empty.</source>
        <translation>下次来凭这个认得，也可以不填。</translation>
    </message>
    <message>
        <source>Was here before.</source>
        <translation>以前来过。</translation>
    </message>
    <message>
        <source>Measure again.</source>
        <translation>再量一次。</translation>
    </message>
    <message>
        <source>Need not be measured again.</source>
        <translation>不用再量。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>No flat is called {typed}. Not recorded yet. Choose one that is offered.</source>
        <translation>没有 {typed} 这一户。还没登记。请从列出的里面选。</translation>
    </message>
</context>
<context>
    <name>HouseholdCard</name>
    <message>
        <source>Home {door}</source>
        <translation>本户 {door}</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>本户</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>还剩</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>People here</source>
        <translation>家里人</translation>
    </message>
    <message>
        <source>×</source>
        <translation>次</translation>
    </message>
    <message>
        <source>{people} in all, {outside} out</source>
        <translation>{people} 人·{outside} 人在外</translation>
    </message>
</context>
<context>
    <name>IdleView</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Flat: building-unit-room, or just 32501</source>
        <translation>门牌：栋-单元-室，也可打 32501</translation>
    </message>
    <message>
        <source>Initials of the name; no Chinese typing needed</source>
        <translation>姓名首字母，不用打汉字</translation>
    </message>
    <message>
        <source>Last digits of a phone or plate, or simply scan</source>
        <translation>手机、车牌后四位，或直接扫码</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Same again</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>来访单</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>记事件</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Card is back</source>
        <translation>证已交回</translation>
    </message>
</context>
<context>
    <name>LatestCard</name>
    <message>
        <source>Latest entries</source>
        <translation>最近登记</translation>
    </message>
    <message>
        <source>Correct the last</source>
        <translation>更正上一条</translation>
    </message>
    <message>
        <source>Nothing yet today. The first person starts the list.</source>
        <translation>今天还没有登记。登记第一位，这里就有了。</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>进出</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名、门牌</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>corrected, pass</source>
        <translation>更正、凭证</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>paper, mended</source>
        <translation>补录、更正</translation>
    </message>
    <message>
        <source>gap before</source>
        <translation>漏登</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>没写是谁</translation>
    </message>
</context>
<context>
    <name>LeftColumn</name>
    <message>
        <source>Not on the roster: as a visitor</source>
        <translation>不在台账里，按来访登记</translation>
    </message>
    <message>
        <source>New resident: saved in the roster</source>
        <translation>新住户，会存入台账</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 位</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 个</translation>
    </message>
</context>
<context>
    <name>LookPane</name>
    <message>
        <source>From paper</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>高峰</translation>
    </message>
</context>
<context>
    <name>MissedWayPane</name>
    <message>
        <source>Not recorded yet. Type a time between the two, as 0740.</source>
        <translation>还没登记。请填两次之间的时间，如 0740。</translation>
    </message>
    <message>
        <source>Time, as 0740</source>
        <translation>时间，如 0740</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>补登</translation>
    </message>
    <message>
        <source>When did {plate} leave?</source>
        <translation>{plate} 什么时候走的？</translation>
    </message>
    <message>
        <source>When did {plate} come?</source>
        <translation>{plate} 什么时候来的？</translation>
    </message>
    <message>
        <source>Between {after} and {before}. It is marked as written down later.</source>
        <translation>在 {after} 和 {before} 之间。会标明补录。</translation>
    </message>
</context>
<context>
    <name>MissedWays</name>
    <message>
        <source>Taken back: the way is missing again.</source>
        <translation>已撤销，这一次仍算漏登。</translation>
    </message>
    <message>
        <source>The way is written down. Ctrl+Z takes it back.</source>
        <translation>已经补登。Ctrl+Z 可以撤销。</translation>
    </message>
</context>
<context>
    <name>Newcomers</name>
    <message>
        <source>Nobody was left half-written.</source>
        <translation>没有先放下、没写完的人。</translation>
    </message>
    <message>
        <source>Somebody stands here: serve them first, or keep them with {key}.</source>
        <translation>登记台上有人：请先登记完，或者按 {key} 先放一放。</translation>
    </message>
    <message>
        <source>No visitor was written down since the start whom another could be like.</source>
        <translation>打开程序后还没有新写过访客，没有可以同上的。</translation>
    </message>
</context>
<context>
    <name>NobodyView</name>
    <message>
        <source>Nobody on the roster: {text}</source>
        <translation>台账里没有：{text}</translation>
    </message>
    <message>
        <source>Type less or something else. Is it somebody new?</source>
        <translation>少打一个字母，或换一样打。是新来的人吗？</translation>
    </message>
    <message>
        <source>Register as visitor</source>
        <translation>按来访登记</translation>
    </message>
    <message>
        <source>Save as new resident</source>
        <translation>存为新住户</translation>
    </message>
    <message>
        <source>A vehicle not seen here yet: {text}</source>
        <translation>没登记过的车：{text}</translation>
    </message>
    <message>
        <source>Register a vehicle</source>
        <translation>登记车辆</translation>
    </message>
    <message>
        <source>This pass number is mistyped: {text}</source>
        <translation>证号打错了：{text}</translation>
    </message>
    <message>
        <source>A digit is wrong. Compare it with the pass and type it again.</source>
        <translation>有一位数字不对，请看着通行证再打一遍。</translation>
    </message>
    <message>
        <source>Nobody holds the pass {text} yet</source>
        <translation>{text} 这张证还没有发给人</translation>
    </message>
    <message>
        <source>A blank card is handed out under the passes, with F2.</source>
        <translation>空白证在通行证（F2）里发给人。</translation>
    </message>
    <message>
        <source>Card {text} is blank, nobody holds it yet: {name}, {state}, until {day}</source>
        <translation>{text} 是空白证，还没有人用：{name}，{state}，到 {day}</translation>
    </message>
</context>
<context>
    <name>OverridePane</name>
    <message>
        <source>Override for {who}</source>
        <translation>特批放行：{who}</translation>
    </message>
    <message>
        <source>Why (it stays with the entry)</source>
        <translation>为什么特批（和登记一起留着）</translation>
    </message>
    <message>
        <source>Admit by override</source>
        <translation>特批放行</translation>
    </message>
    <message>
        <source>Not recorded yet. Write in a few words why.</source>
        <translation>还没有登记。请写几个字：为什么特批。</translation>
    </message>
    <message>
        <source>Not recorded yet. The leader types the 6 digits of the PIN.</source>
        <translation>还没有登记。请负责人输入 6 位 PIN。</translation>
    </message>
    <message>
        <source>Not recorded yet. Write who approved it on the telephone.</source>
        <translation>还没有登记。请写电话里是谁批的。</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Parking</name>
    <message>
        <source>Nobody stands here yet. Type a flat, initials or a name first.</source>
        <translation>还没有人。请先输入房号、姓名首字母或姓名。</translation>
    </message>
    <message>
        <source>Nothing is unfinished.</source>
        <translation>没有待补的登记。</translation>
    </message>
    <message>
        <source>Kept. They wait; go on with {key}.</source>
        <translation>已记下，先等着；按 {key} 接着登记。</translation>
    </message>
    <message>
        <source>Kept: let through at this minute, to be written down with {key}.</source>
        <translation>已记下放行时间；过后按 {key} 补登记。</translation>
    </message>
    <message>
        <source>Dropped, with the reason on record.</source>
        <translation>已去掉，原因已留痕。</translation>
    </message>
    <message>
        <source>Somebody stands here: serve them first, or keep them.</source>
        <translation>登记台上有人：请先登记完，或者先放一放。</translation>
    </message>
</context>
<context>
    <name>PeakChip</name>
    <message>
        <source>Peak</source>
        <translation>高峰</translation>
    </message>
    <message>
        <source>Unfinished: {count}</source>
        <translation>待补 {count}</translation>
    </message>
    <message>
        <source>Unfinished: {count}, oldest {age}</source>
        <translation>待补 {count}，最久 {age}</translation>
    </message>
    <message>
        <source>Only counting: {inward} in, {outward} out</source>
        <translation>只计数：进 {inward}，出 {outward}</translation>
    </message>
    <message>
        <source>Counted {inward}/{outward}</source>
        <translation>计数 {inward}/{outward}</translation>
    </message>
    <message>
        <source>Unfinished: {count}, only counting</source>
        <translation>待补 {count}，正在只计数</translation>
    </message>
</context>
<context>
    <name>PeakPane</name>
    <message>
        <source>Peak</source>
        <translation>高峰</translation>
    </message>
    <message>
        <source>Keep people moving now and write the record later: nothing gets lost.</source>
        <translation>先让人走起来，登记过后再补，一条也不会丢。</translation>
    </message>
    <message>
        <source>Let them wait</source>
        <translation>先等一等</translation>
    </message>
    <message>
        <source>A whole group</source>
        <translation>整批登记</translation>
    </message>
    <message>
        <source>Only count</source>
        <translation>只计数</translation>
    </message>
    <message>
        <source>Go on with this record</source>
        <translation>接着登记这一条</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Why it is dropped</source>
        <translation>为什么去掉</translation>
    </message>
    <message>
        <source>Unfinished records, the oldest first</source>
        <translation>待补记，最早的在前</translation>
    </message>
    <message>
        <source>Nothing is unfinished.</source>
        <translation>没有待补的登记。</translation>
    </message>
    <message>
        <source>Unfinished records</source>
        <translation>待补记</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>waits since {time}</source>
        <translation>{time} 起在等</translation>
    </message>
    <message>
        <source>let through at {time}, not written down yet</source>
        <translation>{time} 已放行，还没登记</translation>
    </message>
    <message>
        <source>Passed, write later</source>
        <translation>已放行，后补</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>已等</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>None of these? Register a visitor; what you typed comes along.</source>
        <translation>都不是？按来访登记，已打的字会带过去。</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>来访人员</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>是哪一位？</translation>
    </message>
    <message>
        <source>One more letter or the flat makes it fewer</source>
        <translation>再打一个字母或门牌就更少</translation>
    </message>
</context>
<context>
    <name>RulePane</name>
    <message>
        <source>since {date}</source>
        <translation>{date} 起</translation>
    </message>
    <message>
        <source>example</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>This set asks for nothing: everybody may pass.</source>
        <translation>这套规则什么都不查，都可以进出。</translation>
    </message>
    <message>
        <source>Rule {number} of {count}</source>
        <translation>第 {number} 条，共 {count} 条</translation>
    </message>
    <message>
        <source>Questions: {telephone}</source>
        <translation>咨询 {telephone}</translation>
    </message>
    <message>
        <source>Rule before</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>Rule after</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Zones and isolation</source>
        <translation>封控和隔离</translation>
    </message>
    <message>
        <source>Mark code system as down</source>
        <translation>记下健康码系统故障</translation>
    </message>
    <message>
        <source>Mark code system as back</source>
        <translation>记下健康码系统恢复</translation>
    </message>
    <message>
        <source>published {date}</source>
        <translation>{date} 发布</translation>
    </message>
    <message>
        <source>Notice {number}</source>
        <translation>通告第 {number} 号</translation>
    </message>
    <message>
        <source>Notice to print…</source>
        <translation>印给住户…</translation>
    </message>
    <message>
        <source>What to do for this person</source>
        <translation>对这个人要做的事</translation>
    </message>
    <message>
        <source>The rules come after it: →</source>
        <translation>规则在后面：→</translation>
    </message>
</context>
<context>
    <name>SheetAsking</name>
    <message>
        <source>Sheet {number} is finished.</source>
        <translation>{number} 号纸已录完。</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>People today</source>
        <translation>今日人流</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>放行</translation>
    </message>
</context>
<context>
    <name>SlipPane</name>
    <message>
        <source>Slip for the visitor</source>
        <translation>来访单</translation>
    </message>
    <message>
        <source>Both languages. The visitor takes it along.</source>
        <translation>中英文都有，给访客带走。</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 毫米小票</translation>
    </message>
    <message>
        <source>A6</source>
        <translation>A6</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print the slip…</source>
        <translation>打印来访单…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>The slip as it is printed</source>
        <translation>打印出来的来访单</translation>
    </message>
    <message>
        <source>visitor-slip.pdf</source>
        <translation>来访单.pdf</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>保存来访单</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>Sent to the printer</source>
        <translation>已经送去打印</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已存为 {path}</translation>
    </message>
    <message>
        <source>No visitor was written down since the start, so there is no slip.</source>
        <translation>打开程序后还没有新写过访客，没有来访单可打。</translation>
    </message>
</context>
<context>
    <name>StairPicker</name>
    <message>
        <source>Other flats</source>
        <translation>换一户</translation>
    </message>
    <message>
        <source>By mouse: which unit?</source>
        <translation>用鼠标找：哪个单元？</translation>
    </message>
    <message>
        <source>Which flat of {where}?</source>
        <translation>{where} 的哪一户？</translation>
    </message>
    <message>
        <source>Who of {where}?</source>
        <translation>{where} 的哪一位？</translation>
    </message>
    <message>
        <source>The roster is still empty; import it on F4</source>
        <translation>台账还是空的，按 F4 导入</translation>
    </message>
</context>
<context>
    <name>ThermometerPane</name>
    <message>
        <source>Thermometer in hand</source>
        <translation>手上的体温计</translation>
    </message>
    <message>
        <source>Everybody is measured with it until another one is taken. Which one is it?</source>
        <translation>在换下一支之前，都按这一支登记。现在用哪一支？</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存比对</translation>
    </message>
    <message>
        <source>Measure with {label}</source>
        <translation>用 {label} 量</translation>
    </message>
    <message>
        <source>Nothing saved yet. Measure one person with both, and type both readings.</source>
        <translation>还没有保存。请用两支量同一个人，把两个读数都填上。</translation>
    </message>
</context>
<context>
    <name>Thermometers</name>
    <message>
        <source>No thermometer is written down yet. A leader adds them in the settings.</source>
        <translation>还没有登记体温计。请带班在设置里添加。</translation>
    </message>
    <message>
        <source>Measured with {label} from now on.</source>
        <translation>从现在起用 {label} 量。</translation>
    </message>
    <message>
        <source>Saved how {label} compares with mercury.</source>
        <translation>{label} 和水银的比对已保存。</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Visitors inside</source>
        <translation>在内访客</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等着的事</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Latest entries</source>
        <translation>最近登记</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>本户</translation>
    </message>
    <message>
        <source>Admitted in</source>
        <translation>放行进</translation>
    </message>
    <message>
        <source>Admitted out</source>
        <translation>放行出</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Codes down since {time}</source>
        <translation>码故障 {time} 起</translation>
    </message>
    <message>
        <source>Code system down since {time}</source>
        <translation>健康码系统故障 {time} 起</translation>
    </message>
    <message>
        <source>Codes down</source>
        <translation>健康码故障</translation>
    </message>
    <message>
        <source>Check {label}</source>
        <translation>{label} 要看一下</translation>
    </message>
</context>
<context>
    <name>VehicleFields</name>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>People besides the driver</source>
        <translation>驾驶人以外的人数</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>少一人</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>多一人</translation>
    </message>
    <message>
        <source>Their temp. ℃, one after another</source>
        <translation>随车体温 ℃，挨个打</translation>
    </message>
    <message>
        <source>Again ℃</source>
        <translation>复测 ℃</translation>
    </message>
    <message>
        <source>Aboard</source>
        <translation>随车</translation>
    </message>
    <message>
        <source>Kind of vehicle</source>
        <translation>车辆类别</translation>
    </message>
    <message>
        <source>May stay</source>
        <translation>可停留</translation>
    </message>
    <message>
        <source>Who they are: names, or initials of residents</source>
        <translation>随车的人：姓名，居民打首字母</translation>
    </message>
    <message>
        <source>Nobody alone is meant by {words}. Choose one with ↓, or type the room.</source>
        <translation>{words} 不止一个人。按 ↓ 选一个，或者接着打房号。</translation>
    </message>
</context>
<context>
    <name>VisitorFields</name>
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
        <translation>去往</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting</source>
        <translation>等着的事</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>Approved by telephone, to be signed</source>
        <translation>电话特批，待补签</translation>
    </message>
    <message>
        <source>Emergency, to be completed</source>
        <translation>紧急放行，待补写</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>补签…</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>补写…</translation>
    </message>
    <message>
        <source>{time}, {age} ago</source>
        <translation>{time}，过了 {age}</translation>
    </message>
    <message>
        <source>Vehicle stays too long</source>
        <translation>车辆超时未离开</translation>
    </message>
    <message>
        <source>Vehicle&apos;s way not logged</source>
        <translation>车辆漏登</translation>
    </message>
    <message>
        <source>Has left…</source>
        <translation>已离开…</translation>
    </message>
    <message>
        <source>Write down…</source>
        <translation>补登…</translation>
    </message>
    <message>
        <source>Fever flow, not done yet</source>
        <translation>体温异常，还没处置完</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>接着办…</translation>
    </message>
    <message>
        <source>Visitor stays too long</source>
        <translation>访客停留超时</translation>
    </message>
    <message>
        <source>See who…</source>
        <translation>看是谁…</translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message>
        <source>What else can be done</source>
        <translation>还能怎么办</translation>
    </message>
    <message>
        <source>Doctor or medicine</source>
        <translation>就医、买药</translation>
    </message>
    <message>
        <source>Change reason</source>
        <translation>改就医</translation>
    </message>
    <message>
        <source>Was away for longer</source>
        <translation>刚从外地回来</translation>
    </message>
    <message>
        <source>Ask where they have been</source>
        <translation>按返回人员问行程</translation>
    </message>
    <message>
        <source>Returnee</source>
        <translation>按返回人员</translation>
    </message>
    <message>
        <source>The shift leader approves</source>
        <translation>带班负责人特批</translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>特批放行…</translation>
    </message>
    <message>
        <source>Ambulance, fire, birth</source>
        <translation>急救、消防、临产</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急放行</translation>
    </message>
    <message>
        <source>Not counted in the quota</source>
        <translation>不占采购名额，改事由就行</translation>
    </message>
    <message>
        <source>Needs a name and a reason</source>
        <translation>要姓名、理由，PIN 或电话</translation>
    </message>
    <message>
        <source>Let through, fill in later</source>
        <translation>先放行，事后补写</translation>
    </message>
    <message>
        <source>Itinerary: press F3, and this visitor comes along</source>
        <translation>要写行程：按 F3，会把这位带过去</translation>
    </message>
    <message>
        <source>Hand over at the gate</source>
        <translation>门口交接</translation>
    </message>
    <message>
        <source>They stay outside</source>
        <translation>人不进小区</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交接…</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>All {count} rules are met</source>
        <translation>全部 {count} 条通过</translation>
    </message>
    <message>
        <source>Rule {number}</source>
        <translation>第 {number} 条</translation>
    </message>
    <message>
        <source>{word} since {time}</source>
        <translation>{word} {time} 起</translation>
    </message>
    <message>
        <source>Pass {state}</source>
        <translation>通行证{state}</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>在内</translation>
    </message>
    <message>
        <source>age {age}</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>Checked today {what}</source>
        <translation>今天已核验 {what}</translation>
    </message>
    <message>
        <source>Recorded: {outcome} {name}</source>
        <translation>已登记：{outcome} {name}</translation>
    </message>
    <message>
        <source>Recording {name}…</source>
        <translation>正在登记 {name}…</translation>
    </message>
    <message>
        <source>Log and admit</source>
        <translation>登记放行</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>还有 {span}</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>from {moment}</source>
        <translation>{moment} 起</translation>
    </message>
    <message>
        <source>{count} more match: {names}</source>
        <translation>还有 {count} 位：{names}</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>特批</translation>
    </message>
    <message>
        <source>Withdrawn: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>Corrected: {outcome} {name}</source>
        <translation>已更正：{outcome} {name}</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>复测</translation>
    </message>
    <message>
        <source>ask {telephone}</source>
        <translation>咨询 {telephone}</translation>
    </message>
    <message>
        <source>the last entry</source>
        <translation>上一条登记</translation>
    </message>
    <message>
        <source>Plate {plate}, {colour}</source>
        <translation>车牌 {plate}，{colour}</translation>
    </message>
    <message>
        <source>Vehicle outside</source>
        <translation>车在外</translation>
    </message>
    <message>
        <source>Vehicle inside</source>
        <translation>车在内</translation>
    </message>
    <message>
        <source>Plate on the roster</source>
        <translation>台账里的车</translation>
    </message>
    <message>
        <source>Not logged: came back after {time}</source>
        <translation>漏登：{time} 出门后没登回来</translation>
    </message>
    <message>
        <source>Not logged: left after {time}</source>
        <translation>漏登：{time} 进门后没登出去</translation>
    </message>
    <message>
        <source>{outcome} at {what}</source>
        <comment>before, today</comment>
        <translation>今天{outcome} {what}</translation>
    </message>
    <message>
        <source>Speaks English: Ctrl+E</source>
        <translation>说英语：按 Ctrl+E</translation>
    </message>
    <message>
        <source>Speaks no Chinese</source>
        <translation>不说中文</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>{span}, to {time}</source>
        <translation>{span}，到 {time}</translation>
    </message>
    <message>
        <source>No plate</source>
        <translation>无牌</translation>
    </message>
    <message>
        <source>This plate left already at {time}: no way in logged</source>
        <translation>这车 {time} 已出门：上次进门漏登</translation>
    </message>
    <message>
        <source>This plate is inside since {time}: no way out logged</source>
        <translation>这车 {time} 起已在内：上次出门漏登</translation>
    </message>
    <message>
        <source>Not logged: a way before</source>
        <translation>之前有一次漏登</translation>
    </message>
    <message>
        <source>Late: was to leave by {time}</source>
        <translation>超时：说好 {time} 前离开</translation>
    </message>
    <message>
        <source>Hand over at the gate: Ctrl+I</source>
        <translation>门口交接按 Ctrl+I</translation>
    </message>
    <message>
        <source>The permit has ended</source>
        <translation>车证已过期</translation>
    </message>
    <message>
        <source>Permit date not understood: look, or type 6-30</source>
        <translation>车证日期看不懂：请看车证，或写成 6-30</translation>
    </message>
    <message>
        <source>Parcels here: {count}</source>
        <translation>代收 {count} 件</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>冷藏</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>急件</translation>
    </message>
    <message>
        <source>Pass {state}, only counted</source>
        <translation>通行证{state}，只计数</translation>
    </message>
    <message>
        <source>Pass not usable now</source>
        <translation>通行证现在不能用</translation>
    </message>
    <message>
        <source>Disinfection not written down</source>
        <translation>没写消毒</translation>
    </message>
    <message>
        <source>Disinfected by whom?</source>
        <translation>没写谁消毒的</translation>
    </message>
    <message>
        <source>gap before</source>
        <translation>漏登</translation>
    </message>
</context>
</TS>
