<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChangesPage</name>
    <message>
        <source>What changed since you were here</source>
        <translation>您不在时有变动</translation>
    </message>
    <message>
        <source>{name}, this has changed since {moment}. By {document}.</source>
        <translation>{name}，{moment} 以来有这些变动。依据：{document}。</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>我看过了</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再看</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急放行</translation>
    </message>
    <message>
        <source>Not recorded: press Enter or Esc here, then scan again.</source>
        <translation>没有登记：请先在这里按 Enter 或 Esc，再扫一次。</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>新 PIN 现在起有效。</translation>
    </message>
    <message>
        <source>Emergency recorded at {time}. It waits at the desk to be completed.</source>
        <translation>已登记紧急放行 {time}，登录后在登记台补全。</translation>
    </message>
    <message>
        <source>Locked: who comes on duty?</source>
        <translation>已锁屏：谁来值班？</translation>
    </message>
    <message>
        <source>What was begun on the screens waits where it was.</source>
        <translation>屏幕上做到一半的事都还在。</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>改 PIN…</translation>
    </message>
    <message>
        <source>PIN forgotten…</source>
        <translation>忘了 PIN…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Emergency: let through</source>
        <translation>紧急放行</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Set the new PIN</source>
        <translation>设为新 PIN</translation>
    </message>
    <message>
        <source>At which gate</source>
        <translation>在哪个卡点</translation>
    </message>
    <message>
        <source>Not recorded: nobody is signed in. Sign in, then scan again.</source>
        <translation>没有登记：还没人登录。请先登录，再扫一次。</translation>
    </message>
</context>
<context>
    <name>NewPinForm</name>
    <message>
        <source>PIN until now</source>
        <translation>原来的 PIN</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Recovery key, from its sheet of paper</source>
        <translation>恢复钥匙（打印在纸上的）</translation>
    </message>
</context>
<context>
    <name>ServingList</name>
    <message>
        <source>Who comes on duty</source>
        <translation>谁来值班</translation>
    </message>
    <message>
        <source>Nobody serves here yet.</source>
        <translation>还没有值班人员。</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>No PIN yet: Enter is enough.</source>
        <translation>还没有 PIN，按回车就行。</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>The two are not alike. Type it again.</source>
        <translation>两次不一样，请再输一次。</translation>
    </message>
    <message>
        <source>New PIN, six digits</source>
        <translation>新 PIN，六位数字</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>再输一次新 PIN</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>中文</source>
        <comment>the other language, in itself</comment>
        <translation>English</translation>
    </message>
</context>
</TS>
