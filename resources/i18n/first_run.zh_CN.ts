<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdministratorPart</name>
    <message>
        <source>administrator&apos;s name</source>
        <translation>管理员姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>再输一遍 PIN</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>第一位管理员</translation>
    </message>
    <message>
        <source>Leads shifts, imports, exports</source>
        <translation>带班、导入、导出都用它</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN (6 digits)</source>
        <translation>PIN（6 位数字）</translation>
    </message>
    <message>
        <source>Signs the register</source>
        <translation>登记表上的制表人</translation>
    </message>
    <message>
        <source>Not a birthday</source>
        <translation>别用生日、手机尾号</translation>
    </message>
    <message>
        <source>Too easy to guess</source>
        <translation>太好猜，换一个</translation>
    </message>
    <message>
        <source>Not the same PIN</source>
        <translation>两次不一样</translation>
    </message>
    <message>
        <source>{count} more digits</source>
        <translation>还差 {count} 位</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Gatehouse: first start</source>
        <translation>门岗登记：第一次启动</translation>
    </message>
    <message>
        <source>Setting up the store; this takes a few seconds…</source>
        <translation>正在建立登记，要几秒钟…</translation>
    </message>
    <message>
        <source>Saved as {path}. Print it or move it off this computer.</source>
        <translation>已存成 {path}。请打印出来，或移到别处，不要留在这台电脑上。</translation>
    </message>
    <message>
        <source>Making up a compound to practise in; this takes some seconds…</source>
        <translation>正在编一个假小区给您练习，要十几秒…</translation>
    </message>
    <message>
        <source>recovery-key-{day}.pdf</source>
        <translation>恢复钥匙-{day}.pdf</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>存恢复钥匙</translation>
    </message>
</context>
<context>
    <name>KeepingFields</name>
    <message>
        <source>passphrase</source>
        <translation>启动口令</translation>
    </message>
    <message>
        <source>passphrase once more</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>Where this computer keeps the key</source>
        <translation>这台电脑把钥匙放在哪</translation>
    </message>
    <message>
        <source>Passphrase (8 characters or more)</source>
        <translation>启动口令（至少 8 个字）</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>Key ring</source>
        <translation>系统钥匙串</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>启动口令</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>钥匙文件</translation>
    </message>
    <message>
        <source>{way} (best)</source>
        <translation>{way}（推荐）</translation>
    </message>
    <message>
        <source>Looking at what this computer offers…</source>
        <translation>正在看这台电脑能用哪种…</translation>
    </message>
    <message>
        <source>Opens when you sign in to this computer; nothing to type.</source>
        <translation>登录这台电脑就能打开，不用再输。</translation>
    </message>
    <message>
        <source>Asked at each start; if it is lost, only the recovery key helps.</source>
        <translation>每次启动时要输；忘了只能用恢复钥匙。</translation>
    </message>
    <message>
        <source>A bare file: whoever takes this computer can read everything.</source>
        <translation>不加锁的文件：谁拿走这台电脑，谁就能看到全部登记。</translation>
    </message>
    <message>
        <source>{count} more characters</source>
        <translation>还差 {count} 个字</translation>
    </message>
    <message>
        <source>Not the same passphrase</source>
        <translation>两次不一样</translation>
    </message>
</context>
<context>
    <name>KeyPart</name>
    <message>
        <source>recovery key</source>
        <translation>恢复钥匙</translation>
    </message>
    <message>
        <source>where the key is kept</source>
        <translation>钥匙放在哪</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复钥匙</translation>
    </message>
    <message>
        <source>Opens the store if this computer breaks</source>
        <translation>电脑坏了，只有它能打开登记</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>Kept on paper</source>
        <translation>已留在纸上</translation>
    </message>
    <message>
        <source>Shown only now. Keep two copies, one with the community.</source>
        <translation>只在这里显示一次。留两份，一份交社区封存。</translation>
    </message>
</context>
<context>
    <name>NotOpenedPage</name>
    <message>
        <source>Trying to open it…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>The register is not open here</source>
        <translation>这个窗口没有打开登记</translation>
    </message>
    <message>
        <source>Nothing can be recorded in this window; what was typed in it is not recorded.</source>
        <translation>这个窗口现在不能登记；在这里输入的都没有登记。</translation>
    </message>
    <message>
        <source>Tries so far: {count}</source>
        <translation>已经试了 {count} 次</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Something in the program went wrong while it opened the register. Everything recorded is safe. Try again, and send the report to whoever looks after the program.</source>
        <translation>打开登记时程序出了故障。登记都已存好。请再试一次，并把报告发给维护的人。</translation>
    </message>
    <message>
        <source>Emergency: let them through, then write it on paper: time, way, name, flat.</source>
        <translation>紧急放行：先放人，再记在纸上：时间、进出、姓名、门牌。</translation>
    </message>
    <message>
        <source>Emergency: let them through, then enter it in the other window or on paper.</source>
        <translation>紧急放行：先放人，再到另一个窗口登记，或先记在纸上。</translation>
    </message>
</context>
<context>
    <name>PlacePart</name>
    <message>
        <source>street and community</source>
        <translation>街道与社区</translation>
    </message>
    <message>
        <source>compound</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>卡点</translation>
    </message>
    <message>
        <source>Where you are on duty</source>
        <translation>在哪里值班</translation>
    </message>
    <message>
        <source>Street and community</source>
        <translation>街道与社区</translation>
    </message>
    <message>
        <source>Compound</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Which gate this is</source>
        <translation>本机是哪个卡点</translation>
    </message>
    <message>
        <source>Telephone to ask (may be empty)</source>
        <translation>咨询电话（可以先不填）</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Gatehouse</source>
        <translation>门岗登记</translation>
    </message>
    <message>
        <source>One computer, no network. Fill in four parts and go on duty, in 2 minutes.</source>
        <translation>一台电脑，不用联网。填完右边四样就能上岗，约 2 分钟。</translation>
    </message>
    <message>
        <source>Stays on this computer</source>
        <translation>只存在这台电脑</translation>
    </message>
    <message>
        <source>The program has no network; what you write is encrypted</source>
        <translation>整个程序没有联网功能，登记都加密</translation>
    </message>
    <message>
        <source>Names and papers are masked</source>
        <translation>姓名证件默认遮住</translation>
    </message>
    <message>
        <source>To see them whole takes a purpose and leaves a record</source>
        <translation>看全要写用途，并留下记录</translation>
    </message>
    <message>
        <source>Saved at once</source>
        <translation>记一条存一条</translation>
    </message>
    <message>
        <source>Power cut or crash: every entry is there</source>
        <translation>断电、死机，登记都在</translation>
    </message>
    <message>
        <source>Mistakes are no trouble</source>
        <translation>记错不要紧</translation>
    </message>
    <message>
        <source>Correct them any time; the old version is kept</source>
        <translation>随时更正，旧的也留着可查</translation>
    </message>
    <message>
        <source>Practise with invented people</source>
        <translation>先拿假人练一练</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>By which rules you check</source>
        <translation>按什么规则查</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>都是样例，每版都留底</translation>
    </message>
    <message>
        <source>The rules are being read…</source>
        <translation>正在读规则…</translation>
    </message>
    <message>
        <source>{document} · {change}</source>
        <translation>{document}·{change}</translation>
    </message>
</context>
<context>
    <name>StartBar</name>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Go on duty</source>
        <translation>开始值班</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>都齐了，可以开始。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Still missing ({count}): {names}</source>
        <translation>还差 {count} 样：{names}</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Gatehouse: first start</source>
        <translation>门岗登记：第一次启动</translation>
    </message>
    <message>
        <source>Practise with invented people</source>
        <translation>先拿假人练一练</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>四部分</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Start passphrase</source>
        <translation>启动口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>启动口令</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>打开登记</translation>
    </message>
    <message>
        <source>Forgotten: the recovery key on paper opens it; the entries are safe.</source>
        <translation>忘了：用纸上的恢复钥匙打开，登记都在。</translation>
    </message>
</context>
</TS>
