<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DaysForm</name>
    <message>
        <source>how many days in all</source>
        <translation>一共几天</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>依据文号</translation>
    </message>
    <message>
        <source>a leader&apos;s PIN</source>
        <translation>负责人的 PIN</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>改天数</translation>
    </message>
    <message>
        <source>Now: {count}. It ends by a release all the same.</source>
        <translation>现在：{count}。到期不会自己结束，还要解除。</translation>
    </message>
    <message>
        <source>Days in all, from day 1</source>
        <translation>一共几天（从第 1 天算）</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>依据文号</translation>
    </message>
    <message>
        <source>Put the days so</source>
        <translation>改天数</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>先不改</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Which zones</source>
        <translation>看哪些</translation>
    </message>
    <message>
        <source>Zones and isolations</source>
        <translation>封控和隔离</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>第几天</translation>
    </message>
    <message>
        <source>Document and contact</source>
        <translation>文号和联系人</translation>
    </message>
    <message>
        <source>{count} marked; Esc takes the marks back.</source>
        <translation>已勾选 {count} 条，按 Esc 取消勾选。</translation>
    </message>
    <message>
        <source>The zones are being read…</source>
        <translation>正在读取封控和隔离…</translation>
    </message>
    <message>
        <source>Nothing found. Try the building, the flat or the document.</source>
        <translation>没有找到。试试楼栋、门牌或文号。</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>没有这一类。</translation>
    </message>
    <message>
        <source>Nothing is sealed and nobody is isolated. Press Ins to begin.</source>
        <translation>没有封控，也没有人居家隔离。按 Ins 登记。</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Household or person</source>
        <translation>户或人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>3-2-501, initials</source>
        <translation>门牌或姓名首字母</translation>
    </message>
    <message>
        <source>3, 3-2, 3-2-5, 3-2-501</source>
        <translation>如 3、3-2、3-2-5、3-2-501</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>里面</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的地点</translation>
    </message>
    <message>
        <source>The roster has no such place.</source>
        <translation>住户台账里没有这个地方。</translation>
    </message>
</context>
<context>
    <name>ReleaseForm</name>
    <message>
        <source>Release {count}</source>
        <translation>解除 {count} 条</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>People may go out again at once.</source>
        <translation>解除后马上可以出门。</translation>
    </message>
    <message>
        <source>People may go out again at once, and their passes hold again.</source>
        <translation>解除后马上可以出门，通行证同时恢复。</translation>
    </message>
    <message>
        <source>Document number of the release</source>
        <translation>解除依据文号</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Release now</source>
        <translation>确认解除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>先不解除</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>a leader&apos;s PIN</source>
        <translation>负责人 PIN</translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message>
        <source>Seal or isolate</source>
        <translation>登记封控或隔离</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>依据文号</translation>
    </message>
    <message>
        <source>Today is day</source>
        <translation>今天是第几天</translation>
    </message>
    <message>
        <source>Of days</source>
        <translation>共几天</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Isolate now</source>
        <translation>登记隔离</translation>
    </message>
    <message>
        <source>Seal now</source>
        <translation>登记封控</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>which day it is</source>
        <translation>第几天</translation>
    </message>
    <message>
        <source>a leader&apos;s PIN</source>
        <translation>负责人 PIN</translation>
    </message>
    <message>
        <source>Plan the seal</source>
        <translation>预定封控</translation>
    </message>
    <message>
        <source>a day that is not past the last one</source>
        <translation>第几天（不能超过共几天）</translation>
    </message>
    <message>
        <source>Monitor from now on</source>
        <translation>现在开始监测</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>居家</translation>
    </message>
</context>
<context>
    <name>StartChoice</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>ZonePane</name>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Print {count} notices…</source>
        <translation>打印 {count} 份…</translation>
    </message>
    <message>
        <source>Print the notice…</source>
        <translation>打印通知书…</translation>
    </message>
    <message>
        <source>Release {count}…</source>
        <translation>解除 {count} 条…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>Days…</source>
        <translation>天数…</translation>
    </message>
</context>
<context>
    <name>ZonesPage</name>
    <message>
        <source>Zones and isolation</source>
        <translation>封控和隔离</translation>
    </message>
    <message>
        <source>notice-{place}.pdf</source>
        <translation>告知书-{place}.pdf</translation>
    </message>
    <message>
        <source>Save the notice</source>
        <translation>保存告知书</translation>
    </message>
    <message>
        <source>Seal, isolate</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Place, document</source>
        <translation>地点、姓名、文号</translation>
    </message>
    <message>
        <source>Find a zone</source>
        <translation>查找封控或隔离</translation>
    </message>
</context>
<context>
    <name>zones</name>
    <message>
        <source>Day {n}</source>
        <translation>第 {n} 天</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>end not decided</source>
        <translation>止期未定</translation>
    </message>
    <message>
        <source>{days} days are over</source>
        <translation>已满 {days} 天</translation>
    </message>
    <message>
        <source>of {days}</source>
        <translation>共 {days} 天</translation>
    </message>
    <message>
        <source>{level}, released {moment} on day {n}</source>
        <translation>{level}，{moment} 解除，共 {n} 天</translation>
    </message>
    <message>
        <source>Document: {document}</source>
        <translation>依据：{document}</translation>
    </message>
    <message>
        <source>Released by: {document}</source>
        <translation>解除依据：{document}</translation>
    </message>
    <message>
        <source>Ask: {contact}</source>
        <translation>联系：{contact}</translation>
    </message>
    <message>
        <source>From {first}, end not decided</source>
        <translation>{first}起，止期未定</translation>
    </message>
    <message>
        <source>From {first} through {last}</source>
        <translation>{first}起，到 {last}</translation>
    </message>
    <message>
        <source>The zones are being read…</source>
        <translation>正在读取封控和隔离…</translation>
    </message>
    <message>
        <source>{sealed} sealed, {isolated} isolated, {due} to be released</source>
        <translation>封控 {sealed}，隔离 {isolated}，期满待解除 {due}</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封控</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期满</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>Lockdown</source>
        <translation>封控</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>管控</translation>
    </message>
    <message>
        <source>Prevent</source>
        <translation>防范</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>居家隔离</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>whole household</source>
        <translation>全户</translation>
    </message>
    <message>
        <source>Flats: {count}</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 条</translation>
    </message>
    <message>
        <source>From {first}</source>
        <translation>{first}起</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>在管</translation>
    </message>
    <message>
        <source>Nothing sealed or isolated</source>
        <translation>没有封控，也没有隔离</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>预定</translation>
    </message>
    <message>
        <source>from {moment}</source>
        <translation>{moment} 起</translation>
    </message>
    <message>
        <source>{level} is planned from {moment}</source>
        <translation>{level}，预定 {moment} 开始</translation>
    </message>
    <message>
        <source>{level} was planned and dropped</source>
        <translation>{level}，预定后取消</translation>
    </message>
    <message>
        <source>Released, {count} passes hold again</source>
        <translation>已解除，恢复通行证 {count} 张</translation>
    </message>
    <message>
        <source>Released just now</source>
        <translation>刚刚解除</translation>
    </message>
    <message>
        <source>Recorded, {count} passes suspended</source>
        <translation>已登记，暂停通行证 {count} 张</translation>
    </message>
    <message>
        <source>Recorded just now</source>
        <translation>刚刚登记</translation>
    </message>
    <message>
        <source>The days were put so just now</source>
        <translation>天数刚改好</translation>
    </message>
    <message>
        <source>Days changed by: {document}</source>
        <translation>天数依据：{document}</translation>
    </message>
    <message>
        <source>until {day}, with that day</source>
        <translation>到 {day} 为止（含当天）</translation>
    </message>
    <message>
        <source>isolation</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>监测</translation>
    </message>
</context>
</TS>
