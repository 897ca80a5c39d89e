<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArrivalForm</name>
    <message>
        <source>1 to 500 people</source>
        <translation>1 到 500 人</translation>
    </message>
    <message>
        <source>{count} empty rooms</source>
        <translation>{count} 间空房</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>People: {people}, rooms: {rooms}</source>
        <translation>{people} 人，{rooms} 间房</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>One person a line, or how many come</source>
        <translation>一行一个人，或写来了几个人</translation>
    </message>
    <message>
        <source>Name, telephone, flat, room in any order; or only a number: 70</source>
        <translation>姓名、电话、住址、房号，先后不限；或只写人数：70</translation>
    </message>
    <message>
        <source>Arrived at (empty: now)</source>
        <translation>到达时间（空着就是现在）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Who gets which room</source>
        <translation>谁住哪间</translation>
    </message>
    <message>
        <source>Each line gets the next empty room.</source>
        <translation>一行分一间空房，按房号往下排。</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>登记入住</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不做</translation>
    </message>
    <message>
        <source>1 empty room</source>
        <translation>1 间空房</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪里写错了</translation>
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
        <source>The right room</source>
        <translation>正确的房号</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>离开时间</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Which one, by whom fetched (optional)</source>
        <translation>哪一家、谁来接（可不填）</translation>
    </message>
    <message>
        <source>Why it was wrong</source>
        <translation>为什么写错</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不做</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>人还在</translation>
    </message>
    <message>
        <source>Never came</source>
        <translation>没有来</translation>
    </message>
    <message>
        <source>Not disinfected</source>
        <translation>没有消杀</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Correct {whose}</source>
        <translation>更正 {whose}</translation>
    </message>
</context>
<context>
    <name>DepartureForm</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Leaving: {count}</source>
        <translation>{count} 人离开</translation>
    </message>
    <message>
        <source>Their rooms wait to be disinfected then.</source>
        <translation>离开后房间待消杀。</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Which one, by whom fetched (optional)</source>
        <translation>哪一家、谁来接（可不填）</translation>
    </message>
    <message>
        <source>Left at (empty: now)</source>
        <translation>离开时间（空着就是现在）</translation>
    </message>
    <message>
        <source>Let them leave</source>
        <translation>登记离开</translation>
    </message>
    <message>
        <source>They stay</source>
        <translation>先不离开</translation>
    </message>
</context>
<context>
    <name>DisinfectionForm</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Rooms disinfected: {count}</source>
        <translation>{count} 间消杀完成</translation>
    </message>
    <message>
        <source>Done at (empty: now)</source>
        <translation>完成时间（空着就是现在）</translation>
    </message>
    <message>
        <source>They are done</source>
        <translation>登记消杀完成</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没做完</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>Another room…</source>
        <translation>换房…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>{count} marked</source>
        <translation>已勾选 {count} 条</translation>
    </message>
    <message>
        <source>Room {number}</source>
        <translation>{number} 房</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>离开…</translation>
    </message>
    <message>
        <source>{count} people leave…</source>
        <translation>{count} 人离开…</translation>
    </message>
    <message>
        <source>Disinfected…</source>
        <translation>消杀完成…</translation>
    </message>
    <message>
        <source>{count} rooms disinfected…</source>
        <translation>{count} 间消杀完成…</translation>
    </message>
    <message>
        <source>Take the room out</source>
        <translation>去掉这间房</translation>
    </message>
    <message>
        <source>Take {count} rooms out</source>
        <translation>去掉 {count} 间房</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Another room</source>
        <translation>换房</translation>
    </message>
    <message>
        <source>The old room waits to be disinfected then.</source>
        <translation>原来的房间待消杀。</translation>
    </message>
    <message>
        <source>Number of the room</source>
        <translation>换到哪间房</translation>
    </message>
    <message>
        <source>Change over</source>
        <translation>登记换房</translation>
    </message>
    <message>
        <source>Stays there</source>
        <translation>不换了</translation>
    </message>
</context>
<context>
    <name>PointList</name>
    <message>
        <source>Which rooms</source>
        <translation>看哪些房间</translation>
    </message>
    <message>
        <source>Rooms and people</source>
        <translation>房间和人员</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>什么时候起</translation>
    </message>
    <message>
        <source>{count} marked; Esc takes the marks back.</source>
        <translation>已勾选 {count} 条，按 Esc 取消勾选。</translation>
    </message>
    <message>
        <source>The rooms are being read…</source>
        <translation>正在读取房间…</translation>
    </message>
    <message>
        <source>Nothing found. Try the room, the name or the flat.</source>
        <translation>没有找到。试试房号、姓名或住址。</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>没有这一类。</translation>
    </message>
    <message>
        <source>There is no isolation point yet. Add its rooms with Ctrl+N.</source>
        <translation>还没有隔离点。按 Ctrl+N 添加房间。</translation>
    </message>
    <message>
        <source>There are no rooms now. Add some with Ctrl+N.</source>
        <translation>现在没有房间。按 Ctrl+N 添加。</translation>
    </message>
</context>
<context>
    <name>PointPage</name>
    <message>
        <source>Arrivals</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Room, name, flat</source>
        <translation>房号、姓名、住址</translation>
    </message>
    <message>
        <source>Find a room</source>
        <translation>找房间</translation>
    </message>
    <message>
        <source>Add rooms</source>
        <translation>添加房间</translation>
    </message>
    <message>
        <source>Rooms taken out: {count}</source>
        <translation>已去掉 {count} 间房</translation>
    </message>
    <message>
        <source>{count} arrived</source>
        <translation>已登记入住 {count} 人</translation>
    </message>
    <message>
        <source>Rooms added: {count}</source>
        <translation>已添加 {count} 间房</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>已登记离开 {count} 人</translation>
    </message>
    <message>
        <source>Rooms disinfected: {count}</source>
        <translation>{count} 间消杀完成</translation>
    </message>
    <message>
        <source>Changed over</source>
        <translation>已换房</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Only a leader or an administrator adds rooms. Ask one to take over: F7.</source>
        <translation>房间由带班负责人或管理员添加。请他们接班：F7。</translation>
    </message>
</context>
<context>
    <name>RoomsForm</name>
    <message>
        <source>room numbers</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Add rooms</source>
        <translation>添加房间</translation>
    </message>
    <message>
        <source>Room numbers</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Write ranges: 301-320, 401-412, A1-A8.</source>
        <translation>可以写一段：301-320, 401-412, A1-A8。</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>添加这些房间</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不做</translation>
    </message>
    <message>
        <source>These are no room numbers: {text}</source>
        <translation>这些不是房号：{text}</translation>
    </message>
    <message>
        <source>Rooms ({count}): {rooms}</source>
        <translation>{count} 间：{rooms}</translation>
    </message>
</context>
<context>
    <name>SumsCard</name>
    <message>
        <source>Sums of the day</source>
        <translation>当日合计</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Mark rows with Space to let many leave, or to tick rooms as disinfected.</source>
        <translation>按空格勾选几行，可以一起登记离开，或登记消杀完成。</translation>
    </message>
</context>
<context>
    <name>isolation_point</name>
    <message>
        <source>name to follow</source>
        <translation>待补姓名</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>第 {n} 天</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>{moment}起</translation>
    </message>
    <message>
        <source>Never used yet.</source>
        <translation>还没有住过人。</translation>
    </message>
    <message>
        <source>So since {moment}.</source>
        <translation>{moment}起。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>The rooms are being read…</source>
        <translation>正在读取房间…</translation>
    </message>
    <message>
        <source>{before} at midnight, in {arrived}, out {left}: {after} now</source>
        <translation>前夜 {before} 人，进 {arrived}，出 {left}，现在 {after} 人</translation>
    </message>
    <message>
        <source>People at midnight</source>
        <translation>当夜在住</translation>
    </message>
    <message>
        <source>People now</source>
        <translation>现在在住</translation>
    </message>
    <message>
        <source>Midnight before</source>
        <translation>前夜在住</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>当日进</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>当日出</translation>
    </message>
    <message>
        <source>Rooms empty</source>
        <translation>空房</translation>
    </message>
    <message>
        <source>Rooms occupied</source>
        <translation>在住房</translation>
    </message>
    <message>
        <source>To be disinfected</source>
        <translation>待消杀</translation>
    </message>
    <message>
        <source>Disinfected</source>
        <translation>已消杀</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>没有空房</translation>
    </message>
    <message>
        <source>{rooms} and {count} more</source>
        <translation>{rooms} 等，另有 {count} 间</translation>
    </message>
</context>
</TS>
