<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArrivalRow</name>
    <message>
        <source>{count} served of {all}</source>
        <translation>已登记 {count} 人，共 {all} 人</translation>
    </message>
    <message>
        <source>{count} behind</source>
        <translation>后面 {count} 人</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Stop the rehearsal</source>
        <translation>停下演练</translation>
    </message>
    <message>
        <source>Nobody is there just now</source>
        <translation>现在没有人</translation>
    </message>
    <message>
        <source>The next one comes in {seconds} s</source>
        <translation>下一位 {seconds} 秒后到</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Rehearsal: people come, you serve them</source>
        <translation>演练：有人一个个来，您照常登记</translation>
    </message>
    <message>
        <source>Afterwards: seconds for each, and every mistake</source>
        <translation>完了告诉您每位用几秒、哪里错了</translation>
    </message>
    <message>
        <source>{pace}, {count}</source>
        <translation>{pace} {count} 人</translation>
    </message>
    <message>
        <source>Begin a rehearsal: {pace}</source>
        <translation>开始演练：{pace}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不练</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Back to the desk</source>
        <translation>回登记台</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>How the rehearsal went</source>
        <translation>演练结果</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Without a mistake</source>
        <translation>没有错</translation>
    </message>
    <message>
        <source>Usual entry</source>
        <translation>一般用时</translation>
    </message>
    <message>
        <source>Slowest entry</source>
        <translation>最慢一位</translation>
    </message>
    <message>
        <source>Seconds count from when somebody stood there until the entry was saved.</source>
        <translation>用时从人站到跟前算起，到登记存好为止。</translation>
    </message>
    <message>
        <source>Nobody was served.</source>
        <translation>还没有登记过人。</translation>
    </message>
    <message>
        <source>Every entry was right.</source>
        <translation>每一条都对。</translation>
    </message>
    <message>
        <source>{right} of {served} people without a mistake. The mistakes:</source>
        <translation>{served} 人里 {right} 人没有错。错在这里：</translation>
    </message>
    <message>
        <source>Every entry</source>
        <translation>每一条登记</translation>
    </message>
    <message>
        <source>It was stopped before everybody had come. {counted}</source>
        <translation>人还没有来完就停下了。{counted}</translation>
    </message>
</context>
<context>
    <name>rehearsal</name>
    <message>
        <source>You took {done}. It was {right}.</source>
        <translation>选错人：选的是 {done}，来的是 {right}。</translation>
    </message>
    <message>
        <source>You wrote the way {done}. They went {right}.</source>
        <translation>进出反了：记的是“{done}”，其实是“{right}”。</translation>
    </message>
    <message>
        <source>Temperature: you wrote {done}. It was {right}.</source>
        <translation>体温不对：记的是 {done}，量的是 {right}。</translation>
    </message>
    <message>
        <source>You wrote: {done}. Right is: {right}.</source>
        <translation>处置不对：记的是{done}，应该{right}。</translation>
    </message>
    <message>
        <source>You recorded {done}, and nobody stood there.</source>
        <translation>没有人来，却登记了 {done}。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Reason: you wrote {done}. They said {right}.</source>
        <translation>事由不对：记的是{done}，说的是{right}。</translation>
    </message>
</context>
</TS>
