<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CrashDialog</name>
    <message>
        <source>Everything recorded is safe. Something in the program went wrong; what you were doing just now may be missing. Go on working, and send this report to whoever looks after the program: it names nobody.</source>
        <translation>登记都已存好。程序出了故障，刚才正在做的那一步可能没有完成。请接着用，并把下面这份报告发给维护人员：里面没有任何人的信息。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>故障报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>接着用</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Desk</source>
        <translation>登记台</translation>
    </message>
    <message>
        <source>Itineraries</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Errands</source>
        <translation>代办</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急放行</translation>
    </message>
    <message>
        <source>Admit against the verdict…</source>
        <translation>特批放行…</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>劝返</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Show the rule</source>
        <translation>看规则原文</translation>
    </message>
    <message>
        <source>Correct the last entry…</source>
        <translation>更正上一条…</translation>
    </message>
    <message>
        <source>Show the questions in English</source>
        <translation>用英文询问</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>登记访客</translation>
    </message>
    <message>
        <source>Show the household</source>
        <translation>看这一户</translation>
    </message>
    <message>
        <source>Show the latest entries</source>
        <translation>看最近登记</translation>
    </message>
    <message>
        <source>Take this candidate</source>
        <translation>选这一位</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>通行证</translation>
    </message>
    <message>
        <source>Sign the handover</source>
        <translation>签字交接</translation>
    </message>
    <message>
        <source>Earlier handovers</source>
        <translation>以前的交接</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印交接班单</translation>
    </message>
    <message>
        <source>Save as a PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Issue a pass</source>
        <translation>发新证</translation>
    </message>
    <message>
        <source>Find a pass</source>
        <translation>找通行证</translation>
    </message>
    <message>
        <source>Print the pass…</source>
        <translation>打印通行证…</translation>
    </message>
    <message>
        <source>Make the pass void…</source>
        <translation>作废通行证…</translation>
    </message>
    <message>
        <source>New note, new leg</source>
        <translation>新登记、加一段</translation>
    </message>
    <message>
        <source>Sign and issue a pass</source>
        <translation>签字发证</translation>
    </message>
    <message>
        <source>Only record</source>
        <translation>只登记</translation>
    </message>
    <message>
        <source>New vehicle</source>
        <translation>登记车辆</translation>
    </message>
    <message>
        <source>Remove the leg or evidence</source>
        <translation>去掉这一段或这样佐证</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>封控</translation>
    </message>
    <message>
        <source>Seal or isolate</source>
        <translation>登记封控或隔离</translation>
    </message>
    <message>
        <source>Find a zone</source>
        <translation>查找封控或隔离</translation>
    </message>
    <message>
        <source>Mark all shown</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Print the notices…</source>
        <translation>打印通知书…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Another visitor alike</source>
        <translation>再来一位，同上</translation>
    </message>
    <message>
        <source>Name a carer…</source>
        <translation>指定包保人…</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在名单里找</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没联系上</translation>
    </message>
    <message>
        <source>Take the tick back</source>
        <translation>撤销勾选</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>加一个人…</translation>
    </message>
    <message>
        <source>Put a person right…</source>
        <translation>更正一个人…</translation>
    </message>
    <message>
        <source>A person moves…</source>
        <translation>有人搬家…</translation>
    </message>
    <message>
        <source>Written down twice?</source>
        <translation>是不是登记了两次？</translation>
    </message>
    <message>
        <source>History of the person</source>
        <translation>这个人的历史</translation>
    </message>
    <message>
        <source>History of the flat</source>
        <translation>这一户的历史</translation>
    </message>
    <message>
        <source>Vehicles of the flat</source>
        <translation>这一户的车辆</translation>
    </message>
    <message>
        <source>Who may be double…</source>
        <translation>可能重复的人…</translation>
    </message>
    <message>
        <source>Which buildings the gate reaches…</source>
        <translation>本门通往哪些楼…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Isolation point</source>
        <translation>隔离点</translation>
    </message>
    <message>
        <source>Arrivals…</source>
        <translation>入住…</translation>
    </message>
    <message>
        <source>Add rooms…</source>
        <translation>添加房间…</translation>
    </message>
    <message>
        <source>Find a room</source>
        <translation>找房间</translation>
    </message>
    <message>
        <source>Let them leave…</source>
        <translation>离开…</translation>
    </message>
    <message>
        <source>Disinfected…</source>
        <translation>消杀完成…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Sums of the day</source>
        <translation>当日合计</translation>
    </message>
    <message>
        <source>Tick the whole flat</source>
        <translation>全户打勾</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Type in from paper…</source>
        <translation>补录纸上的登记…</translation>
    </message>
    <message>
        <source>Blank sheets…</source>
        <translation>空白登记表…</translation>
    </message>
    <message>
        <source>Slip for the last visitor…</source>
        <translation>上一位访客的来访单…</translation>
    </message>
    <message>
        <source>Hand over at the gate…</source>
        <translation>门口交接…</translation>
    </message>
    <message>
        <source>Another thermometer…</source>
        <translation>换一支体温计…</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>找一项设置</translation>
    </message>
    <message>
        <source>Undo a change</source>
        <translation>撤销改动</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏换人</translation>
    </message>
    <message>
        <source>Note an incident of this entry…</source>
        <translation>把这一笔记成事件…</translation>
    </message>
    <message>
        <source>Note an incident</source>
        <translation>记事件</translation>
    </message>
    <message>
        <source>Find an incident</source>
        <translation>找事件</translation>
    </message>
    <message>
        <source>Close the incident…</source>
        <translation>了结这件事…</translation>
    </message>
    <message>
        <source>Add details…</source>
        <translation>补要点…</translation>
    </message>
    <message>
        <source>Correct a step…</source>
        <translation>更正一步…</translation>
    </message>
    <message>
        <source>Print the record…</source>
        <translation>打印事件记录单…</translation>
    </message>
    <message>
        <source>Peak…</source>
        <translation>高峰…</translation>
    </message>
    <message>
        <source>Let them wait, write later</source>
        <translation>先等着，后补登记</translation>
    </message>
    <message>
        <source>Let through, write later</source>
        <translation>已放行，后补</translation>
    </message>
    <message>
        <source>Go on with the oldest unfinished record</source>
        <translation>接着补最早的一条</translation>
    </message>
    <message>
        <source>A whole group…</source>
        <translation>整批登记…</translation>
    </message>
    <message>
        <source>Only count…</source>
        <translation>只计数…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>加一条规则</translation>
    </message>
    <message>
        <source>Print the week…</source>
        <translation>打印这一周…</translation>
    </message>
    <message>
        <source>Rota</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Go on with who was left half-written</source>
        <translation>接着写没写完的</translation>
    </message>
    <message>
        <source>Renew, hand out or take the pass back</source>
        <translation>延期、发出空白证或收回</translation>
    </message>
    <message>
        <source>Many passes at once…</source>
        <translation>一次发多张…</translation>
    </message>
    <message>
        <source>Note an errand</source>
        <translation>记代办</translation>
    </message>
    <message>
        <source>Note a group purchase…</source>
        <translation>记团购…</translation>
    </message>
    <message>
        <source>Find an errand</source>
        <translation>查找代办</translation>
    </message>
    <message>
        <source>The errand is done</source>
        <translation>代办办完</translation>
    </message>
    <message>
        <source>The errand did not work…</source>
        <translation>代办没办成…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Count the errands…</source>
        <translation>统计代办…</translation>
    </message>
    <message>
        <source>Came back from elsewhere…</source>
        <translation>按返回人员登记…</translation>
    </message>
    <message>
        <source>File what a note lacks…</source>
        <translation>补行程的原件…</translation>
    </message>
    <message>
        <source>To evidence</source>
        <translation>到佐证</translation>
    </message>
    <message>
        <source>Text of a travel card…</source>
        <translation>行程卡文字…</translation>
    </message>
    <message>
        <source>A note for each companion</source>
        <translation>同行人各建一份</translation>
    </message>
    <message>
        <source>File what is missing…</source>
        <translation>补原件、补十清…</translation>
    </message>
    <message>
        <source>Print the commitment…</source>
        <translation>打印承诺书…</translation>
    </message>
    <message>
        <source>Make a notice from the rules…</source>
        <translation>按规则生成通告…</translation>
    </message>
    <message>
        <source>Print the poster…</source>
        <translation>打印通告…</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>改天数…</translation>
    </message>
    <message>
        <source>Do not take over…</source>
        <translation>先不接班…</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>物资</translation>
    </message>
    <message>
        <source>Add a supply</source>
        <translation>添加物资</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>规则变动…</translation>
    </message>
    <message>
        <source>Make an incident of what was found</source>
        <translation>把发现的问题转成事件</translation>
    </message>
    <message>
        <source>Make an errand of what was found…</source>
        <translation>把发现的问题转成代办…</translation>
    </message>
    <message>
        <source>Whom somebody met…</source>
        <translation>回溯：见过谁…</translation>
    </message>
    <message>
        <source>Figures for the wall</source>
        <translation>上墙数字</translation>
    </message>
    <message>
        <source>Take back what was filed last</source>
        <translation>收回刚补的一件</translation>
    </message>
    <message>
        <source>Make an errand of it…</source>
        <translation>转成代办…</translation>
    </message>
    <message>
        <source>The card of who just left is back</source>
        <translation>刚离开的人的证交回来了</translation>
    </message>
</context>
</TS>
