<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation type="unfinished">怎么联系的</translation>
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
</context>
</TS>
