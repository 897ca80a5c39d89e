<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Columns of the file</source>
        <translation>表里的各列</translation>
    </message>
    <message>
        <source>Column and first rows</source>
        <translation>列和前几行</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>当作</translation>
    </message>
    <message>
        <source>{taken} of {count} are imported</source>
        <translation>{count} 列里导入 {taken} 列</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>hidden column, </source>
        <translation>隐藏列、</translation>
    </message>
    <message>
        <source>↑ ↓ choose a column, Enter says what it is</source>
        <translation>↑ ↓ 选一列，Enter 改它是什么</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>Sheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Parts of this step</source>
        <translation>这一步的两部分</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>各列</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
</context>
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
    <name>CoverageCard</name>
    <message>
        <source>What is the file complete for?</source>
        <translation>这份表写全了哪里？</translation>
    </message>
    <message>
        <source>Not in the file: {gone} go off the roster, {staying} stay on it.</source>
        <translation>不在表里的人：迁出 {gone} 人，照旧在册 {staying} 人。</translation>
    </message>
</context>
<context>
    <name>DoorField</name>
    <message>
        <source>{door} is not on the roster yet. Ctrl+Enter again makes it.</source>
        <translation>台账里还没有 {door}。再按一次 Ctrl+Enter 就新建。</translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message>
        <source>What is column {label}?</source>
        <translation>{label} 是什么？</translation>
    </message>
    <message>
        <source>What the column is</source>
        <translation>这一列是什么</translation>
    </message>
    <message>
        <source>Such a column may not be kept. It is dropped, and the report names it.</source>
        <translation>这样的列按规定不收：不导入，报告里写明。</translation>
    </message>
</context>
<context>
    <name>FirstRowsCard</name>
    <message>
        <source>The first rows as they would be taken</source>
        <translation>前几行会这样收</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name and flat</source>
        <translation>姓名和门牌</translation>
    </message>
    <message>
        <source>Phone and paper</source>
        <translation>电话和证件</translation>
    </message>
    <message>
        <source>Nobody can be read yet: say which column is the name and which the flat.</source>
        <translation>还读不出人来：请说明哪一列是姓名、哪一列是门牌。</translation>
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
        <source>{building}. People living here: {people}, out now: {outside}</source>
        <translation>{building}：住 {people} 人，现在在外 {outside} 人</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History of {whose}</source>
        <translation>{whose} 的历史</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What, why and by whom</source>
        <translation>内容、理由、经手人</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{count} shown, masked</source>
        <translation>显示 {count} 条，已遮盖</translation>
    </message>
    <message>
        <source>Whom they met…</source>
        <translation>见过谁…</translation>
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
        <source>People: {count}</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加人</translation>
    </message>
    <message>
        <source>Cars</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
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
        <source>Columns…</source>
        <translation>各列的对应…</translation>
    </message>
    <message>
        <source>Step 1 of 2: columns</source>
        <translation>第 1 步，共 2 步：对列</translation>
    </message>
    <message>
        <source>Step 2 of 2: what would change</source>
        <translation>第 2 步，共 2 步：核对</translation>
    </message>
    <message>
        <source>Still missing: the name, or the flat.</source>
        <translation>还缺姓名或门牌这一列。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>下一步：核对</translation>
    </message>
    <message>
        <source>Import 1 person</source>
        <translation>导入 1 人</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import a roster</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Rosters (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>住户台账 (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>{file}-problems.xlsx</source>
        <translation>{file}-有问题的行.xlsx</translation>
    </message>
    <message>
        <source>Save the rows with problems</source>
        <translation>存有问题的行</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Rows written to {file}: {count}.</source>
        <translation>{count} 行写进了 {file}。</translation>
    </message>
</context>
<context>
    <name>LookBackForm</name>
    <message>
        <source>first day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>last day, at most {days} days on</source>
        <translation>结束日期，最多往后 {days} 天</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>a leader&apos;s PIN</source>
        <translation>负责人的 PIN</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Whom {name} met at the gate</source>
        <translation>{name} 在门岗见过谁</translation>
    </message>
    <message>
        <source>It tells what the gate wrote down. Each look stays on record with its purpose.</source>
        <translation>只说明门岗登记里有的。每次回溯都留下记录和用途。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>从哪天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>Within minutes</source>
        <translation>前后几分钟</translation>
    </message>
    <message>
        <source>What it is for (stays on record)</source>
        <translation>用途（留记录）</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回溯</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不查了</translation>
    </message>
</context>
<context>
    <name>LookBackPane</name>
    <message>
        <source>Workbook…</source>
        <translation>存表格…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>People met</source>
        <translation>见过的人</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Nobody was found on these days.</source>
        <translation>这几天没有查到人。</translation>
    </message>
    <message>
        <source>Whom {name} met</source>
        <translation>{name} 见过谁</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存到 {path}</translation>
    </message>
    <message>
        <source>Save the look-back</source>
        <translation>保存回溯表</translation>
    </message>
    <message>
        <source>look-back.xlsx</source>
        <translation>卡点接触回溯表.xlsx</translation>
    </message>
    <message>
        <source>look-back.pdf</source>
        <translation>卡点接触回溯表.pdf</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>flat</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{name} moves</source>
        <translation>{name} 搬家</translation>
    </message>
    <message>
        <source>Out of the compound</source>
        <translation>搬出小区</translation>
    </message>
    <message>
        <source>To another flat</source>
        <translation>搬到另一户</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>搬到哪里</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Belongs to the flat as</source>
        <translation>与本户的关系</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Write the move down</source>
        <translation>登记搬家</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Their passes are of the new flat from then on.</source>
        <translation>从此通行证跟着到新住处。</translation>
    </message>
    <message>
        <source>The desk finds them no more, and their passes are void. Entries stay.</source>
        <translation>登记台从此查不到这个人，通行证作废；出入记录保留。</translation>
    </message>
</context>
<context>
    <name>PairPane</name>
    <message>
        <source>Who may be double</source>
        <translation>可能重复的人</translation>
    </message>
    <message>
        <source>Is {name} written down twice?</source>
        <translation>{name} 是不是登记了两次？</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>No record looks like another one.</source>
        <translation>没有看起来重复的记录。</translation>
    </message>
    <message>
        <source>The other record</source>
        <translation>另一条记录</translation>
    </message>
    <message>
        <source>Flat, initials, phone</source>
        <translation>门牌、首字母、尾号</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>查到的记录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Nobody is found.</source>
        <translation>没有查到人。</translation>
    </message>
    <message>
        <source>One person: join them</source>
        <translation>是同一个人：合并</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>是两个人</translation>
    </message>
    <message>
        <source>One person or two</source>
        <translation>一个人还是两个人</translation>
    </message>
    <message>
        <source>How you know (stays on record)</source>
        <translation>怎么知道的（会留下记录）</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} 和 {other}</translation>
    </message>
    <message>
        <source>other record</source>
        <translation>另一条记录</translation>
    </message>
    <message>
        <source>one or two</source>
        <translation>是否同一人</translation>
    </message>
    <message>
        <source>grounds</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Who is concerned</source>
        <translation>涉及的人</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>怎么变</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>In what</source>
        <translation>改哪几项</translation>
    </message>
    <message>
        <source>Nobody: the roster says the same already.</source>
        <translation>没有人：台账里已经是这样。</translation>
    </message>
    <message>
        <source>the first {shown} of {count}</source>
        <translation>{count} 人里的前 {shown} 人</translation>
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
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>搬家</translation>
    </message>
    <message>
        <source>Twice?</source>
        <translation>重复？</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>flat</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>what is wrong</source>
        <translation>要更正的内容</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>加一个人</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>住址</translation>
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
        <source>Phone (several with /)</source>
        <translation>电话（几个用 / 隔开）</translation>
    </message>
    <message>
        <source>Belongs to the flat as</source>
        <translation>与本户的关系</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>说什么语言</translation>
    </message>
    <message>
        <source>Why it is put right</source>
        <translation>为什么更正</translation>
    </message>
    <message>
        <source>What is left empty stays; - takes it away.</source>
        <translation>空着不动；写 - 就是去掉。</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Add to the roster</source>
        <translation>登记入台账</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>没说</translation>
    </message>
    <message>
        <source>Note (no illness)</source>
        <translation>备注（不写病情）</translation>
    </message>
    <message>
        <source>At most {count} characters: the rest was left out.</source>
        <translation>最多 {count} 个字：后面的没有写进去。</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Parts of the report</source>
        <translation>报告的各部分</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>不在表里的人</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>要看的行</translation>
    </message>
    <message>
        <source>Who is concerned</source>
        <translation>涉及的人</translation>
    </message>
</context>
<context>
    <name>ReachForm</name>
    <message>
        <source>buildings of the roster</source>
        <translation>台账里有的楼</translation>
    </message>
    <message>
        <source>the sentence</source>
        <translation>那句话</translation>
    </message>
    <message>
        <source>Which buildings {gate} reaches</source>
        <translation>{gate}通往哪些楼</translation>
    </message>
    <message>
        <source>Buildings, a space between; empty for all</source>
        <translation>楼号，用空格隔开；空着就是都能到</translation>
    </message>
    <message>
        <source>What the desk says to everybody else</source>
        <translation>对去别的楼的人说什么</translation>
    </message>
    <message>
        <source>Please take the south gate.</source>
        <translation>请走南门。</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Not in the roster: {names}</source>
        <translation>台账里没有：{names}</translation>
    </message>
    <message>
        <source>The roster has {names}.</source>
        <translation>台账里有 {names}。</translation>
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
        <source>The roster is empty. Import the list of residents the community keeps.</source>
        <translation>台账还是空的。请导入社区的住户台账。</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入台账…</translation>
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
        <source>Flat, initials, phone</source>
        <translation>门牌、首字母、尾号</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>找人</translation>
    </message>
</context>
<context>
    <name>TagsPane</name>
    <message>
        <source>Tags of {name}</source>
        <translation>{name} 的标签</translation>
    </message>
    <message>
        <source>Only the administrator sees this</source>
        <translation>只有管理员看得到</translation>
    </message>
    <message>
        <source>A new tag holds</source>
        <translation>新加的标签管多久</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag, and what the desk does</source>
        <translation>标签，登记台要做的</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>The tags are being read…</source>
        <translation>正在读取标签…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>until ended</source>
        <translation>到结束为止</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>by the roster</source>
        <translation>住户台账里写的</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>从 {day} 起</translation>
    </message>
    <message>
        <source>through {day}</source>
        <translation>到 {day}</translation>
    </message>
</context>
<context>
    <name>VehiclesPane</name>
    <message>
        <source>plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Vehicles of {door}</source>
        <translation>{door} 的车辆</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>车主</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>No vehicle is written down.</source>
        <translation>没有登记车辆。</translation>
    </message>
    <message>
        <source>Not theirs any more</source>
        <translation>不再是他家的</translation>
    </message>
    <message>
        <source>One more plate</source>
        <translation>再加一块车牌</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>是谁的</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>WorkMenu</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Add a person, also in a new flat…</source>
        <translation>加一个人（新住户也行）…</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>Written in the roster</source>
        <translation>已登记入台账</translation>
    </message>
    <message>
        <source>The move is written down</source>
        <translation>搬家已登记</translation>
    </message>
    <message>
        <source>Written down; the history shows both</source>
        <translation>已登记，历史里两条都在</translation>
    </message>
    <message>
        <source>Written down; the desk says it from now on</source>
        <translation>已登记，登记台从现在起会提示</translation>
    </message>
    <message>
        <source>Only an administrator writes the roster. Hand over to one first.</source>
        <translation>只有管理员能改台账。请先交班给管理员。</translation>
    </message>
    <message>
        <source>Not on the roster. What is written of a visitor is put right in the entry.</source>
        <translation>不在台账里。访客的信息请在那条登记里更正。</translation>
    </message>
    <message>
        <source>Only an administrator sees the tags. Hand over to one first.</source>
        <translation>只有管理员能看标签。请先交班给管理员。</translation>
    </message>
</context>
<context>
    <name>look_back</name>
    <message>
        <source>and {count}× more</source>
        <translation>另有 {count} 次</translation>
    </message>
    <message>
        <source>Ways through the gate: {ways}, people: {people}; masked</source>
        <translation>进出 {ways} 次，查到 {people} 人，已脱敏</translation>
    </message>
</context>
<context>
    <name>roster</name>
    <message>
        <source>Block {name}</source>
        <translation>{name}栋</translation>
    </message>
    <message>
        <source>Flats: {flats}, out: {outside}</source>
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
    <message>
        <source>Known; nothing of it is kept</source>
        <translation>认得，不用存</translation>
    </message>
    <message>
        <source>{sheet} and {count} more</source>
        <translation>{sheet} 等，另有 {count} 张</translation>
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
        <source>Gone</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Its buildings</source>
        <translation>表里楼栋</translation>
    </message>
    <message>
        <source>These people</source>
        <translation>只这些人</translation>
    </message>
    <message>
        <source>The compound</source>
        <translation>全小区</translation>
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
        <source>Flats: {flats}, people: {people}, out: {outside}</source>
        <translation>{flats} 户·{people} 人·在外 {outside} 人</translation>
    </message>
    <message>
        <source>puts right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>put right later</source>
        <translation>后来已更正</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>在内</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>在外</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>访客</translation>
    </message>
</context>
</TS>
