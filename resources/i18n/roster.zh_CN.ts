<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CountsCard</name>
    <message>
        <source>People in the file</source>
        <translation>表里的人</translation>
    </message>
    <message>
        <source>Flats in the file</source>
        <translation>表里的户</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>No longer in the file</source>
        <translation>表里没有了</translation>
    </message>
    <message>
        <source>Taken, worth a look</source>
        <translation>收下了，要看一眼</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>没收</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>导入了这些</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>导入后会这样</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Never stored: {names}</source>
        <translation>这些列不存：{names}</translation>
    </message>
</context>
<context>
    <name>FlatsCard</name>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>在外</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Flats</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>Nobody found. Try the flat, the first letters of the name or a phone&apos;s tail.</source>
        <translation>没找到。试试门牌、姓名首字母或手机尾号。</translation>
    </message>
    <message>
        <source>There are more: type on.</source>
        <translation>还有更多，再输一个字。</translation>
    </message>
    <message>
        <source>{building}: {people} people live here, {outside} are out now</source>
        <translation>{building}：住 {people} 人，现在在外 {outside} 人</translation>
    </message>
</context>
<context>
    <name>HouseholdCard</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>People of the flat</source>
        <translation>这一户的人</translation>
    </message>
    <message>
        <source>Nobody lives here according to the roster.</source>
        <translation>台账上这一户没有人。</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>The desk works as usual meanwhile.</source>
        <translation>登记台照常能用。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>上次导入</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>还没有写入。</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读 {file}</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>See the roster</source>
        <translation>看住户</translation>
    </message>
    <message>
        <source>Import {count} people</source>
        <translation>导入这 {count} 人</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>要看的行</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>报告的两部分</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import a roster</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Rosters (*.xlsx *.xls *.xlsm)</source>
        <translation>住户台账 (*.xlsx *.xls *.xlsm)</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>In full for 5 s…</source>
        <translation>看全 5 秒…</translation>
    </message>
    <message>
        <source>Latest crossings</source>
        <translation>最近进出</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>进出</translation>
    </message>
    <message>
        <source>Temp.</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Has not crossed the gate yet.</source>
        <translation>还没有进出过。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Paper {number}</source>
        <translation>证件 {number}</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>电话 {number}</translation>
    </message>
    <message>
        <source>Needs a purpose</source>
        <translation>要写用途，会留痕</translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message>
        <source>Rows to look at</source>
        <translation>要看的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What about it</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Every row read as it stands.</source>
        <translation>每一行都读得懂。</translation>
    </message>
    <message>
        <source>{count} rows; the file itself stays as it is</source>
        <translation>{count} 行，原表不动</translation>
    </message>
    <message>
        <source>Row {row}, {column}: “{value}” {reason}.</source>
        <translation>第 {row} 行，{column}：「{value}」{reason}。</translation>
    </message>
</context>
<context>
    <name>RevealForm</name>
    <message>
        <source>Write what it is for.</source>
        <translation>请写上用途。</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>要 6 位数字</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>看哪一样</translation>
    </message>
    <message>
        <source>What it is for (stays on record)</source>
        <translation>用来做什么（会留痕）</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>谁同意</translation>
    </message>
    <message>
        <source>PIN (6 digits)</source>
        <translation>PIN（6 位数字）</translation>
    </message>
    <message>
        <source>Show for 5 s</source>
        <translation>看 5 秒</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Roster</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>The roster is empty. Import the list of residents the community keeps.</source>
        <translation>台账还是空的。请导入社区的住户台账。</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入台账…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Roster</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Flat, initials, phone</source>
        <translation>门牌、首字母、尾号</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>上次导入</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>The roster is being read…</source>
        <translation>正在读台账…</translation>
    </message>
    <message>
        <source>Nobody is on it yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>{flats} flats, {people} people, {outside} out</source>
        <translation>{flats} 户·{people} 人·在外 {outside} 人</translation>
    </message>
</context>
<context>
    <name>roster</name>
    <message>
        <source>Block {name}</source>
        <translation>{name}栋</translation>
    </message>
    <message>
        <source>{flats} flats, {outside} out</source>
        <translation>{flats} 户·在外 {outside}</translation>
    </message>
    <message>
        <source>aged {age}</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>{relation}, {age}</source>
        <translation>{relation} {age} 岁</translation>
    </message>
</context>
</TS>
