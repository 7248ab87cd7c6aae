<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Alink</name>
    <message>
        <source>The notice is not JSON: %1 at byte %2.</source>
        <translation>通知不是 JSON：%1（第 %2 字节处）。</translation>
    </message>
    <message>
        <source>The notice is not a JSON object.</source>
        <translation>通知不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The notice has no id.</source>
        <translation>通知没有 id。</translation>
    </message>
    <message>
        <source>The notice&apos;s id is not a text: %1.</source>
        <translation>通知的 id 不是文本：%1。</translation>
    </message>
    <message>
        <source>The notice&apos;s id is no number from 0 to 4294967295: %1.</source>
        <translation>通知的 id 不是 0 到 4294967295 之间的数字：%1。</translation>
    </message>
    <message>
        <source>The notice has no object params.</source>
        <translation>通知没有对象 params。</translation>
    </message>
    <message>
        <source>The notice has no params.cmd.</source>
        <translation>通知没有 params.cmd。</translation>
    </message>
    <message>
        <source>The notice&apos;s cmd is no whole number: %1.</source>
        <translation>通知的 cmd 不是整数：%1。</translation>
    </message>
    <message>
        <source>cmd %1 is not known; only 0 is published.</source>
        <translation>未知的 cmd %1；公开的只有 0。</translation>
    </message>
</context>
<context>
    <name>BootbenchCli</name>
    <message>
        <source>show the whole way on a built-in platform</source>
        <translation>在内置平台上演示全过程</translation>
    </message>
    <message>
        <source>bring a device online and follow its distribution</source>
        <translation>使设备上线并跟随其分发</translation>
    </message>
    <message>
        <source>run a local platform: bootstrap and MQTT instances</source>
        <translation>运行本地平台：引导服务和 MQTT 实例</translation>
    </message>
    <message>
        <source>print what a CONNECT of a device carries</source>
        <translation>打印设备的 CONNECT 所携带的内容</translation>
    </message>
    <message>
        <source>Usage: bootbench-cli COMMAND [OPTIONS]
Provisioning workbench for device distribution, without a window.

Commands:
</source>
        <translation>用法：bootbench-cli COMMAND [OPTIONS]
设备分发调试工作台，无窗口版本。

命令：
</translation>
    </message>
    <message>
        <source>
Options:
  -h, --help     Show this help.
  -v, --version  Show the versions of the program and of what it uses.

bootbench-cli COMMAND --help tells more.
</source>
        <translation>
选项：
  -h, --help     显示此帮助。
  -v, --version  显示本程序及其所用组件的版本。

详细信息请运行 bootbench-cli COMMAND --help。
</translation>
    </message>
    <message>
        <source>bootbench-cli: “%1” is no command.

</source>
        <translation>bootbench-cli：“%1”不是命令。

</translation>
    </message>
    <message>
        <source>print the records of a log or capture</source>
        <translation>打印日志或抓包的记录</translation>
    </message>
    <message>
        <source>write a log or capture in another format</source>
        <translation>将日志或抓包转换为其他格式</translation>
    </message>
</context>
<context>
    <name>BootstrapAnswer</name>
    <message>
        <source>data.resources.mqtt.host is missing or empty</source>
        <translation>data.resources.mqtt.host 缺失或为空</translation>
    </message>
    <message>
        <source>data.resources.mqtt.host is %1</source>
        <translation>data.resources.mqtt.host 为 %1</translation>
    </message>
    <message>
        <source>data.resources.mqtt.port is missing</source>
        <translation>缺少 data.resources.mqtt.port</translation>
    </message>
    <message>
        <source>data.resources.mqtt.port is %1, not a number from 1 to 65535</source>
        <translation>data.resources.mqtt.port 为 %1，不是 1 到 65535 之间的数字</translation>
    </message>
    <message>
        <source>the answer has no code</source>
        <translation>应答没有 code</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>%1 bytes, at most %2 are read</source>
        <translation>%1 字节，最多读取 %2 字节</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1（第 %2 字节处）</translation>
    </message>
    <message>
        <source>the JSON text is not an object</source>
        <translation>JSON 文本不是对象</translation>
    </message>
</context>
<context>
    <name>CertificateAuthority</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is in use by another process. Try again when that has ended.</source>
        <translation>%1 正被另一个进程使用。请等该进程结束后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose a directory that you own.</source>
        <translation>无法写入 %1。请选择您拥有的目录。</translation>
    </message>
    <message>
        <source>%1 can be read by other users. Make it private (chmod 600) or remove the directory.</source>
        <translation>其他用户可以读取 %1。请将其设为私有（chmod 600）或删除该目录。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another directory, or remove this one to start anew.</source>
        <translation>未作任何更改。请选择其他目录，或删除此目录以重新开始。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>ca.pem holds no certificate</source>
        <translation>ca.pem 不包含证书</translation>
    </message>
    <message>
        <source>ca.pem is somebody else&apos;s certificate, not one that Bootbench made</source>
        <translation>ca.pem 是他人的证书，不是由 Bootbench 生成的</translation>
    </message>
    <message>
        <source>ca.pem is not the certificate of an authority</source>
        <translation>ca.pem 不是证书颁发机构的证书</translation>
    </message>
    <message>
        <source>ca.key is broken or does not belong to ca.pem</source>
        <translation>ca.key 已损坏或与 ca.pem 不匹配</translation>
    </message>
    <message>
        <source>the authority expired on %1</source>
        <translation>证书颁发机构已于 %1 过期</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made. Choose one that you can write to.</source>
        <translation>无法创建目录 %1。请选择您有权写入的目录。</translation>
    </message>
    <message>
        <source>%1 holds ca.key but no ca.pem. Nothing was changed. Choose another directory, or remove this one to start anew.</source>
        <translation>%1 中有 ca.key 但没有 ca.pem。未作任何更改。请选择其他目录，或删除此目录以重新开始。</translation>
    </message>
    <message>
        <source>The simulator&apos;s authority cannot be made: %1.</source>
        <translation>无法创建模拟器的证书颁发机构：%1。</translation>
    </message>
    <message>
        <source>No directory was given for the simulator&apos;s certificates.</source>
        <translation>未指定存放模拟器证书的目录。</translation>
    </message>
    <message>
        <source>A server key cannot be made: %1.</source>
        <translation>无法生成服务器密钥：%1。</translation>
    </message>
    <message>
        <source>A server certificate needs at least one name.</source>
        <translation>服务器证书至少需要一个名称。</translation>
    </message>
    <message>
        <source>%1/%2 is broken. Remove it; a new one is made then.</source>
        <translation>%1/%2 已损坏。请将其删除，随后会生成新的文件。</translation>
    </message>
    <message>
        <source>A server certificate cannot be made: %1.</source>
        <translation>无法生成服务器证书：%1。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>此处不应出现“%1”。</translation>
    </message>
    <message>
        <source>See bootbench-cli %1 --help.</source>
        <translation>参见 bootbench-cli %1 --help。</translation>
    </message>
    <message>
        <source>ProductKey of the device.</source>
        <translation>设备的 ProductKey。</translation>
    </message>
    <message>
        <source>DeviceName of the device.</source>
        <translation>设备的 DeviceName。</translation>
    </message>
    <message>
        <source>Read the DeviceSecret from the first line of standard input.</source>
        <translation>从标准输入的第一行读取 DeviceSecret。</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>缺少 --%1。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
</context>
<context>
    <name>Connack</name>
    <message>
        <source>At byte %1: %2</source>
        <translation>第 %1 字节处：%2</translation>
    </message>
    <message>
        <source>%1 came instead.</source>
        <translation>收到的是 %1。</translation>
    </message>
    <message>
        <source>Reason code %1</source>
        <translation>原因码 %1</translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message>
        <source>Runs a local platform and a device on it: bootstrap, online in iot-a, distributed to iot-b, kicked, followed, online again. Prints the stage ladder, then the log as the C SDK writes it.</source>
        <translation>运行一个本地平台及其上的一台设备：引导、在 iot-a 上线、分发到 iot-b、被踢下线、跟随、再次上线。先打印进度阶梯，再按 C SDK 的格式打印日志。</translation>
    </message>
    <message>
        <source>The same in the C SDK&apos;s words:</source>
        <translation>以 C SDK 的格式表示同一过程:</translation>
    </message>
</context>
<context>
    <name>DeviceCsv</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>a comma is missing after the closing quotation mark.</source>
        <translation>右引号后缺少逗号。</translation>
    </message>
    <message>
        <source>the quotation mark is never closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>the column %1 appears twice.</source>
        <translation>列 %1 出现了两次。</translation>
    </message>
    <message>
        <source>the header has no column %1. It must name DeviceName, DeviceSecret and ProductKey; InstanceId is optional.</source>
        <translation>表头没有 %1 列。表头必须包含 DeviceName、DeviceSecret 和 ProductKey；InstanceId 可选。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>The file is not UTF-8. Save it as UTF-8 and try again.</source>
        <translation>文件不是 UTF-8 编码。请将其另存为 UTF-8 后重试。</translation>
    </message>
    <message>
        <source>the device %1 is listed twice.</source>
        <translation>设备 %1 被列出了两次。</translation>
    </message>
</context>
<context>
    <name>DeviceIdentity</name>
    <message>
        <source>The ProductKey is missing.</source>
        <translation>缺少 ProductKey。</translation>
    </message>
    <message>
        <source>The ProductKey is longer than 31 characters.</source>
        <translation>ProductKey 超过 31 个字符。</translation>
    </message>
    <message>
        <source>The ProductKey may hold letters A–Z, a–z and digits only.</source>
        <translation>ProductKey 只能包含字母 A–Z、a–z 和数字。</translation>
    </message>
    <message>
        <source>The DeviceName needs at least 4 characters.</source>
        <translation>DeviceName 至少需要 4 个字符。</translation>
    </message>
    <message>
        <source>The DeviceName is longer than 32 characters.</source>
        <translation>DeviceName 超过 32 个字符。</translation>
    </message>
    <message>
        <source>The DeviceName may hold letters A–Z, a–z, digits and - _ @ . : only.</source>
        <translation>DeviceName 只能包含字母 A–Z、a–z、数字以及 - _ @ . :。</translation>
    </message>
</context>
<context>
    <name>DeviceRegistry</name>
    <message>
        <source>A device without ProductKey and DeviceName cannot be added.</source>
        <translation>无法添加没有 ProductKey 和 DeviceName 的设备。</translation>
    </message>
    <message>
        <source>The device %1 has no DeviceSecret.</source>
        <translation>设备 %1 没有 DeviceSecret。</translation>
    </message>
    <message>
        <source>The device %1 cannot be added: there is no instance “%2”. Choose one of: %3.</source>
        <translation>无法添加设备 %1：不存在实例“%2”。请从以下实例中选择：%3。</translation>
    </message>
    <message>
        <source>MQTT protocol level %1 is not supported</source>
        <translation>不支持 MQTT 协议级别 %1</translation>
    </message>
    <message>
        <source>The clientId is malformed</source>
        <translation>clientId 格式错误</translation>
    </message>
    <message>
        <source>The clientId names an unknown signmethod</source>
        <translation>clientId 中的 signmethod 未知</translation>
    </message>
    <message>
        <source>The user name is not DeviceName&amp;ProductKey</source>
        <translation>用户名不是 DeviceName&amp;ProductKey</translation>
    </message>
    <message>
        <source>The clientId is empty; only MQTT 5 may leave it out</source>
        <translation>clientId 为空；只有 MQTT 5 允许省略</translation>
    </message>
    <message>
        <source>The keep-alive of %1 s is outside %2–%3 s</source>
        <translation>保活时间 %1 秒不在 %2–%3 秒范围内</translation>
    </message>
    <message>
        <source>There is no such device</source>
        <translation>没有这样的设备</translation>
    </message>
    <message>
        <source>The signature is wrong</source>
        <translation>签名错误</translation>
    </message>
    <message>
        <source>The device is disabled</source>
        <translation>设备已禁用</translation>
    </message>
    <message>
        <source>The device belongs to the instance %1</source>
        <translation>设备属于实例 %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
</context>
<context>
    <name>LadderReporter</name>
    <message>
        <source>Bootstrap</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分发</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Online: %1, after %2</source>
        <translation>在线：%1，用时 %2</translation>
    </message>
    <message>
        <source>the device was distributed</source>
        <translation>设备已被分发</translation>
    </message>
    <message>
        <source>Notice %1: %2 Replied %3.</source>
        <translation>通知 %1：%2 已回复 %3。</translation>
    </message>
    <message>
        <source>following</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>waiting for the operator</source>
        <translation>等待操作员</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Kick: “%1” – %2.</source>
        <translation>踢下线：“%1” – %2。</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Read the DeviceSecret from the system&apos;s keychain.</source>
        <translation>从系统的密钥环读取 DeviceSecret。</translation>
    </message>
    <message>
        <source>Bootstrap service, https only.</source>
        <translation>引导服务，仅限 https。</translation>
    </message>
    <message>
        <source>PEM file of the authorities to trust, for bootstrap and MQTT, instead of the system&apos;s.</source>
        <translation>引导和 MQTT 所信任的证书颁发机构的 PEM 文件，代替系统的证书库。</translation>
    </message>
    <message>
        <source>Leave so long after the first time online; 0 leaves at once. Without it: until SIGINT or SIGTERM.</source>
        <translation>首次上线后保持多长时间再退出；0 表示立即退出。不指定时：直到收到 SIGINT 或 SIGTERM。</translation>
    </message>
    <message>
        <source>What to do when the device was distributed: follow, or only report.</source>
        <translation>设备被分发时的处理方式：跟随（follow），或仅报告（report）。</translation>
    </message>
    <message>
        <source>3.1.1 or 5.0.</source>
        <translation>3.1.1 或 5.0。</translation>
    </message>
    <message>
        <source>tls or tcp, for the MQTT connection.</source>
        <translation>MQTT 连接使用 tls 或 tcp。</translation>
    </message>
    <message>
        <source>Write the log as the C SDK would, secrets masked; - is standard output.</source>
        <translation>按 C SDK 的格式写日志，密钥已掩码；- 表示标准输出。</translation>
    </message>
    <message>
        <source>Print one JSON object a line instead of the ladder.</source>
        <translation>每行打印一个 JSON 对象，代替进度阶梯。</translation>
    </message>
    <message>
        <source>Brings a device online: bootstrap, MQTT login, and on to the next instance when it is distributed.

Until the device has been online, the first failure ends the command. After that a lost connection is made again, with growing waits, until the stay is over.

Exit codes: 0 done as asked; 2 wrong usage; 3 bootstrap failed or the secret could not be read; 4 connect failed; 5 kicked and not followed; 6 connection lost and not regained.</source>
        <translation>使设备上线：引导、MQTT 登录，并在设备被分发时转到下一个实例。

设备首次上线之前，第一次失败就会结束命令。此后连接断开会重新建立，等待时间逐次延长，直到停留时间结束。

退出码：0 按要求完成；2 用法错误；3 引导失败或无法读取密钥；4 连接失败；5 被踢下线且未跟随；6 连接断开且未能恢复。</translation>
    </message>
    <message>
        <source>--%1 %2 is not known; use one of: %3.</source>
        <translation>--%1 %2 未知；请使用以下之一：%3。</translation>
    </message>
    <message>
        <source>--bootstrap “%1” is not an address such as https://HOST or https://HOST:PORT.</source>
        <translation>--bootstrap “%1”不是 https://HOST 或 https://HOST:PORT 形式的地址。</translation>
    </message>
    <message>
        <source>--stay “%1” is not a number of seconds.</source>
        <translation>--stay “%1”不是秒数。</translation>
    </message>
    <message>
        <source>give either --secret-stdin or --secret-keychain.</source>
        <translation>请指定 --secret-stdin 或 --secret-keychain 其中之一。</translation>
    </message>
    <message>
        <source>--sdk-log needs the name of a file.</source>
        <translation>--sdk-log 需要文件名。</translation>
    </message>
    <message>
        <source>--json and --sdk-log - cannot share standard output; give the log a file.</source>
        <translation>--json 和 --sdk-log - 不能共用标准输出；请为日志指定文件。</translation>
    </message>
    <message>
        <source>Write a capture that Wireshark reads, secrets masked.</source>
        <translation>写入 Wireshark 可读取的抓包，密钥已遮蔽。</translation>
    </message>
    <message>
        <source>--save needs the name of a file that ends in .pcapng.</source>
        <translation>--save 需要以 .pcapng 结尾的文件名。</translation>
    </message>
</context>
<context>
    <name>SdkLogReader</name>
    <message>
        <source>Line %1: the log holds the device&apos;s MQTT password. It is masked here; do not pass the log on.</source>
        <translation>第 %1 行：日志中含有设备的 MQTT 密码。此处已遮蔽；请勿转发该日志。</translation>
    </message>
    <message>
        <source>Line %1: the log holds a pre-shared key. It is masked here; do not pass the log on.</source>
        <translation>第 %1 行：日志中含有预共享密钥。此处已遮蔽；请勿转发该日志。</translation>
    </message>
    <message>
        <source>Line %1: bytes of this dump are missing.</source>
        <translation>第 %1 行：此十六进制转储缺少字节。</translation>
    </message>
    <message>
        <source>Line %1: the text beside this dump is masked, but the hex still spells what it hides. Do not pass this log on; export it again with redaction instead.</source>
        <translation>第 %1 行：转储旁的文本已遮蔽，但十六进制仍写明了被隐藏的内容。请勿转发该日志；请改用遮蔽功能重新导出。</translation>
    </message>
    <message>
        <source>More dumps after line %1 have bytes missing.</source>
        <translation>第 %1 行之后还有转储缺少字节。</translation>
    </message>
</context>
<context>
    <name>SecretInput</name>
    <message>
        <source>DeviceSecret: </source>
        <translation>DeviceSecret: </translation>
    </message>
    <message>
        <source>the secret on standard input cannot be read or is longer than %1 bytes.</source>
        <translation>标准输入中的密钥无法读取，或长度超过 %1 字节。</translation>
    </message>
    <message>
        <source>the first line of standard input is empty; it must be the DeviceSecret.</source>
        <translation>标准输入的第一行为空；该行必须是 DeviceSecret。</translation>
    </message>
</context>
<context>
    <name>SessionError</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No DeviceSecret is stored for this device</source>
        <translation>没有保存此设备的 DeviceSecret</translation>
    </message>
    <message>
        <source>Edit the device and enter its DeviceSecret. If the keyring is locked, unlock it and try again.</source>
        <translation>请编辑设备并输入其 DeviceSecret。如果密钥环已锁定，请解锁后重试。</translation>
    </message>
    <message>
        <source>The keychain cannot be used</source>
        <translation>无法使用密钥环</translation>
    </message>
    <message>
        <source>Start and unlock a keychain service (GNOME Keyring or KWallet), or keep secrets in memory for this session only.</source>
        <translation>请启动并解锁密钥环服务（GNOME Keyring 或 KWallet），或仅在本次会话的内存中保留密钥。</translation>
    </message>
    <message>
        <source>The bootstrap address is not valid</source>
        <translation>引导服务地址无效</translation>
    </message>
    <message>
        <source>Enter a host name and a port from 1 to 65535, as in https://iot-auth-global.aliyuncs.com:443.</source>
        <translation>请输入主机名和 1 到 65535 之间的端口，例如 https://iot-auth-global.aliyuncs.com:443。</translation>
    </message>
    <message>
        <source>The CA file cannot be used</source>
        <translation>无法使用 CA 文件</translation>
    </message>
    <message>
        <source>Choose a readable file that holds at least one certificate in PEM format.</source>
        <translation>请选择可读取且至少包含一个 PEM 格式证书的文件。</translation>
    </message>
    <message>
        <source>The host name does not resolve</source>
        <translation>无法解析主机名</translation>
    </message>
    <message>
        <source>Check the host name and this computer&apos;s DNS settings.</source>
        <translation>请检查主机名和本机的 DNS 设置。</translation>
    </message>
    <message>
        <source>The name server did not answer in time</source>
        <translation>域名服务器未及时应答</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network connection and DNS settings.</source>
        <translation>请检查本机的网络连接和 DNS 设置。</translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Nothing listens at this host and port. Check the port; if it is the built-in platform, start it.</source>
        <translation>此主机和端口上没有服务在监听。请检查端口；如果是内置平台，请将其启动。</translation>
    </message>
    <message>
        <source>The network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>Check the network connection, routes and firewall of this computer.</source>
        <translation>请检查本机的网络连接、路由和防火墙。</translation>
    </message>
    <message>
        <source>The TCP connection was not set up in time</source>
        <translation>TCP 连接未能及时建立</translation>
    </message>
    <message>
        <source>A firewall may drop the packets. Check that this host and port can be reached from here.</source>
        <translation>防火墙可能丢弃了报文。请检查从本机能否访问此主机和端口。</translation>
    </message>
    <message>
        <source>The TCP connection failed</source>
        <translation>TCP 连接失败</translation>
    </message>
    <message>
        <source>See the cause; check that this host and port can be reached from here.</source>
        <translation>请查看原因，并检查从本机能否访问此主机和端口。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>服务器的证书不受信任</translation>
    </message>
    <message>
        <source>Choose the CA that signed it in the profile: the system&apos;s store, a PEM file, or the built-in platform&apos;s CA.</source>
        <translation>请在配置中选择签发该证书的 CA：系统证书库、PEM 文件或内置平台的 CA。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another host name</source>
        <translation>服务器的证书属于另一个主机名</translation>
    </message>
    <message>
        <source>Use the host name that the certificate was issued for, or find out who answers at this address.</source>
        <translation>请使用证书签发时所针对的主机名，或查明此地址上是谁在应答。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired</source>
        <translation>服务器的证书已过期</translation>
    </message>
    <message>
        <source>Renew the certificate on the server. If it is still valid, correct this computer&apos;s clock.</source>
        <translation>请在服务器上更新证书。如果证书仍在有效期内，请校正本机时钟。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet</source>
        <translation>服务器的证书尚未生效</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is probably behind. Correct it and try again.</source>
        <translation>本机时钟可能慢了。请校正后重试。</translation>
    </message>
    <message>
        <source>Client and server share no TLS version or cipher</source>
        <translation>客户端与服务器没有共同的 TLS 版本或加密套件</translation>
    </message>
    <message>
        <source>The server must offer TLS 1.2 or 1.3.</source>
        <translation>服务器必须支持 TLS 1.2 或 1.3。</translation>
    </message>
    <message>
        <source>The server does not speak TLS at this port</source>
        <translation>服务器在此端口上不使用 TLS</translation>
    </message>
    <message>
        <source>This looks like a plain-text port. Use the TLS port, or choose security “tcp” if that is meant.</source>
        <translation>这似乎是明文端口。请使用 TLS 端口；如果确实要用明文，请将安全性选为“tcp”。</translation>
    </message>
    <message>
        <source>The TLS handshake did not finish in time</source>
        <translation>TLS 握手未能及时完成</translation>
    </message>
    <message>
        <source>The server accepted the connection and then went silent. Check the port and the server.</source>
        <translation>服务器接受连接后便没有响应。请检查端口和服务器。</translation>
    </message>
    <message>
        <source>The server ended the connection during the TLS handshake</source>
        <translation>服务器在 TLS 握手期间断开了连接</translation>
    </message>
    <message>
        <source>Check the server&apos;s log; it may want a client certificate or another TLS version.</source>
        <translation>请检查服务器日志；服务器可能要求客户端证书或其他 TLS 版本。</translation>
    </message>
    <message>
        <source>The TLS handshake failed</source>
        <translation>TLS 握手失败</translation>
    </message>
    <message>
        <source>See the cause for what the TLS library reported.</source>
        <translation>请在原因中查看 TLS 库报告的内容。</translation>
    </message>
    <message>
        <source>The server closed the connection before it answered</source>
        <translation>服务器在应答之前关闭了连接</translation>
    </message>
    <message>
        <source>Try again; if it happens every time, check the server&apos;s log.</source>
        <translation>请重试；如果每次都发生，请检查服务器日志。</translation>
    </message>
    <message>
        <source>The request could not be sent in time</source>
        <translation>请求未能及时发送</translation>
    </message>
    <message>
        <source>The server stopped reading. Check the network and the server.</source>
        <translation>服务器停止了读取。请检查网络和服务器。</translation>
    </message>
    <message>
        <source>The answer did not come in time</source>
        <translation>应答未及时到达</translation>
    </message>
    <message>
        <source>The server took the request and went silent. Try again later or check the server.</source>
        <translation>服务器收到请求后便没有响应。请稍后重试或检查服务器。</translation>
    </message>
    <message>
        <source>The answer is not valid HTTP</source>
        <translation>应答不是有效的 HTTP</translation>
    </message>
    <message>
        <source>Check that this host and port belong to a bootstrap service.</source>
        <translation>请检查此主机和端口是否属于引导服务。</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>应答过大</translation>
    </message>
    <message>
        <source>A bootstrap answer has a few hundred bytes. Check that this host and port belong to a bootstrap service.</source>
        <translation>引导应答只有几百字节。请检查此主机和端口是否属于引导服务。</translation>
    </message>
    <message>
        <source>The bootstrap service answered with an HTTP error</source>
        <translation>引导服务返回了 HTTP 错误</translation>
    </message>
    <message>
        <source>Check the path, the ProductKey and the DeviceName; for 5xx try again later.</source>
        <translation>请检查路径、ProductKey 和 DeviceName；如果是 5xx，请稍后重试。</translation>
    </message>
    <message>
        <source>The answer is not JSON</source>
        <translation>应答不是 JSON</translation>
    </message>
    <message>
        <source>A proxy or login page may have answered instead of the bootstrap service. Look at the body in the trace.</source>
        <translation>应答的可能是代理或登录页面，而不是引导服务。请在跟踪记录中查看正文。</translation>
    </message>
    <message>
        <source>The bootstrap service refused the device</source>
        <translation>引导服务拒绝了该设备</translation>
    </message>
    <message>
        <source>Check that the device exists, is enabled, and that the ProductKey is right.</source>
        <translation>请检查设备是否存在、是否已启用，以及 ProductKey 是否正确。</translation>
    </message>
    <message>
        <source>The answer names no MQTT host</source>
        <translation>应答中没有 MQTT 主机</translation>
    </message>
    <message>
        <source>The device may not be distributed to any instance yet. Look at the body in the trace.</source>
        <translation>设备可能尚未分发到任何实例。请在跟踪记录中查看正文。</translation>
    </message>
    <message>
        <source>The answer names no MQTT port</source>
        <translation>应答中没有 MQTT 端口</translation>
    </message>
    <message>
        <source>Look at the body in the trace.</source>
        <translation>请在跟踪记录中查看正文。</translation>
    </message>
    <message>
        <source>The answer names an MQTT host that cannot be one</source>
        <translation>应答中的 MQTT 主机无效</translation>
    </message>
    <message>
        <source>Look at the body in the trace and report it to the platform.</source>
        <translation>请在跟踪记录中查看正文，并向平台反馈。</translation>
    </message>
    <message>
        <source>The answer names an MQTT port that cannot be one</source>
        <translation>应答中的 MQTT 端口无效</translation>
    </message>
    <message>
        <source>The instance did not answer CONNECT in time</source>
        <translation>实例未及时应答 CONNECT</translation>
    </message>
    <message>
        <source>The port may not speak MQTT, or the instance is overloaded. Check the port and try again.</source>
        <translation>该端口可能不使用 MQTT，或实例过载。请检查端口后重试。</translation>
    </message>
    <message>
        <source>The instance answered CONNECT with something else than a CONNACK</source>
        <translation>实例对 CONNECT 的应答不是 CONNACK</translation>
    </message>
    <message>
        <source>The port may not speak MQTT. Look at the bytes in the trace.</source>
        <translation>该端口可能不使用 MQTT。请在跟踪记录中查看字节内容。</translation>
    </message>
    <message>
        <source>The instance refused the MQTT version (CONNACK 1)</source>
        <translation>实例拒绝了 MQTT 版本（CONNACK 1）</translation>
    </message>
    <message>
        <source>Choose MQTT 3.1.1 in the profile; MQTT 5.0 needs an enterprise instance.</source>
        <translation>请在配置中选择 MQTT 3.1.1；MQTT 5.0 需要企业版实例。</translation>
    </message>
    <message>
        <source>The instance refused the clientId (CONNACK 2)</source>
        <translation>实例拒绝了 clientId（CONNACK 2）</translation>
    </message>
    <message>
        <source>Check the ProductKey, the DeviceName and the keep-alive (30–1200 s). The C SDK reports this code as “server unavailable”, -0x0303.</source>
        <translation>请检查 ProductKey、DeviceName 和保活时间（30–1200 秒）。C SDK 将此代码报告为“server unavailable”，-0x0303。</translation>
    </message>
    <message>
        <source>The instance is unavailable (CONNACK 3)</source>
        <translation>实例不可用（CONNACK 3）</translation>
    </message>
    <message>
        <source>Try again later. The C SDK reports this code as “bad user name or password”, -0x0304.</source>
        <translation>请稍后重试。C SDK 将此代码报告为“bad user name or password”，-0x0304。</translation>
    </message>
    <message>
        <source>The instance refused user name or password (CONNACK 4)</source>
        <translation>实例拒绝了用户名或密码（CONNACK 4）</translation>
    </message>
    <message>
        <source>Check the DeviceSecret, and that the device exists in this instance and is enabled. The C SDK reports this code as “authorize fail”, -0x0305.</source>
        <translation>请检查 DeviceSecret，以及设备是否存在于此实例中并已启用。C SDK 将此代码报告为“authorize fail”，-0x0305。</translation>
    </message>
    <message>
        <source>The device is not authorised (CONNACK 5)</source>
        <translation>设备未获授权（CONNACK 5）</translation>
    </message>
    <message>
        <source>Check that the device is enabled and belongs to this instance. The C SDK reports this code as unknown, -0x0306.</source>
        <translation>请检查设备是否已启用并属于此实例。C SDK 将此代码报告为未知，-0x0306。</translation>
    </message>
    <message>
        <source>The instance refused the connection</source>
        <translation>实例拒绝了连接</translation>
    </message>
    <message>
        <source>See the cause for the reason code.</source>
        <translation>请在原因中查看原因码。</translation>
    </message>
    <message>
        <source>The instance sent bytes that are not valid MQTT</source>
        <translation>实例发送了无效的 MQTT 字节</translation>
    </message>
    <message>
        <source>Look at the last bytes in the trace and report them to the platform.</source>
        <translation>请在跟踪记录中查看最后的字节，并向平台反馈。</translation>
    </message>
    <message>
        <source>The instance stopped answering keep-alive</source>
        <translation>实例不再应答保活</translation>
    </message>
    <message>
        <source>The link is dead; the device connects again by itself.</source>
        <translation>链路已失效；设备会自动重新连接。</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>The device connects again by itself; see the countdown.</source>
        <translation>设备会自动重新连接；请查看倒计时。</translation>
    </message>
    <message>
        <source>Another client logged in with this device&apos;s credentials</source>
        <translation>另一个客户端使用此设备的凭证登录了</translation>
    </message>
    <message>
        <source>Stop the other client first, then press Start. Connecting again now would kick it, and it would kick you in turn.</source>
        <translation>请先停止另一个客户端，再点击“开始”。现在重新连接会将对方踢下线，对方又会反过来将您踢下线。</translation>
    </message>
    <message>
        <source>The platform ended the connection</source>
        <translation>平台断开了连接</translation>
    </message>
    <message>
        <source>See the platform&apos;s words; press Start to ask bootstrap again.</source>
        <translation>请查看平台给出的说明；点击“开始”可再次请求引导。</translation>
    </message>
    <message>
        <source>The device was kicked again and again</source>
        <translation>设备反复被踢下线</translation>
    </message>
    <message>
        <source>Two places seem to claim this device. Check its distribution on the platform, then press Start.</source>
        <translation>似乎有两处都声称拥有此设备。请在平台上检查其分发情况，然后点击“开始”。</translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Asking bootstrap</source>
        <translation>正在请求引导</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Being distributed</source>
        <translation>正在分发</translation>
    </message>
    <message>
        <source>Kicked</source>
        <translation>被踢下线</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings file could not be read. It was set aside as %1, and Bootbench starts with its defaults.</source>
        <translation>无法读取设置文件。该文件已另存为 %1，Bootbench 将使用默认设置启动。</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read. Check its permissions; changes may not be kept.</source>
        <translation>无法读取设置文件 %1。请检查其权限；更改可能无法保存。</translation>
    </message>
</context>
<context>
    <name>SignCommand</name>
    <message>
        <source>“%1” is no sign method; use hmacsha256, hmacsha1 or hmacmd5.</source>
        <translation>“%1”不是签名方法；请使用 hmacsha256、hmacsha1 或 hmacmd5。</translation>
    </message>
    <message>
        <source>--client-id may have 64 characters and no “|”.</source>
        <translation>--client-id 最多 64 个字符，且不能包含“|”。</translation>
    </message>
    <message>
        <source>--timestamp must be a number of milliseconds.</source>
        <translation>--timestamp 必须是毫秒数。</translation>
    </message>
    <message>
        <source>Prints what a CONNECT of this device carries: the signed content, user name, clientId and password, as one JSON object.</source>
        <translation>打印此设备的 CONNECT 所携带的内容：被签名的内容、用户名、clientId 和密码，以一个 JSON 对象的形式输出。</translation>
    </message>
    <message>
        <source>hmacsha256, hmacsha1 or hmacmd5.</source>
        <translation>hmacsha256、hmacsha1 或 hmacmd5。</translation>
    </message>
    <message>
        <source>clientId without parameters; ProductKey.DeviceName when not given.</source>
        <translation>不带参数的 clientId；未指定时为 ProductKey.DeviceName。</translation>
    </message>
    <message>
        <source>Time stamp that is signed; the C SDK&apos;s constant when not given.</source>
        <translation>参与签名的时间戳；未指定时为 C SDK 的常量。</translation>
    </message>
    <message>
        <source>--secret-stdin is missing.</source>
        <translation>缺少 --secret-stdin。</translation>
    </message>
</context>
<context>
    <name>SimulateCommand</name>
    <message>
        <source>CSV with the columns DeviceName, DeviceSecret, ProductKey and optionally InstanceId.</source>
        <translation>CSV 文件，包含列 DeviceName、DeviceSecret、ProductKey，以及可选的 InstanceId。</translation>
    </message>
    <message>
        <source>Names of the MQTT instances.</source>
        <translation>MQTT 实例的名称。</translation>
    </message>
    <message>
        <source>Address to listen on.</source>
        <translation>监听地址。</translation>
    </message>
    <message>
        <source>Port of the bootstrap service, 0 for any free one.</source>
        <translation>引导服务的端口，0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>Ports of the instances in their order, 0 for any free one.</source>
        <translation>各实例的端口，按实例顺序排列，0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>Directory of the simulator&apos;s certificate authority; made on first use.</source>
        <translation>模拟器的证书颁发机构所在目录；首次使用时创建。</translation>
    </message>
    <message>
        <source>MQTT without TLS.</source>
        <translation>不使用 TLS 的 MQTT。</translation>
    </message>
    <message>
        <source>“%1” is not a port; give a number from 0 to 65535.</source>
        <translation>“%1”不是端口；请指定 0 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>--devices FILE is missing.</source>
        <translation>缺少 --devices FILE。</translation>
    </message>
    <message>
        <source>“%1” is not an IP address.</source>
        <translation>“%1”不是 IP 地址。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a list of devices.</source>
        <translation>%1 过大，不像是设备列表。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Runs a local platform: bootstrap over HTTPS and two or more MQTT instances. Prints one JSON object a line; reads commands a line each: distribute PK DN INSTANCE, notify PK DN, kick PK DN TEXT, disable PK DN, enable PK DN, status, quit.</source>
        <translation>运行本地平台：基于 HTTPS 的引导服务和两个或更多 MQTT 实例。每行打印一个 JSON 对象；每行读取一条命令：distribute PK DN INSTANCE, notify PK DN, kick PK DN TEXT, disable PK DN, enable PK DN, status, quit。</translation>
    </message>
    <message>
        <source>WARNING: listening on %1, so that everybody in that network can reach this simulator. It is made for a bench, not for hostile networks.</source>
        <translation>警告：正在 %1 上监听，该网络中的任何人都可以访问此模拟器。它只适用于实验台，不适用于不可信的网络。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>CONNECT</source>
        <translation>CONNECT</translation>
    </message>
    <message>
        <source>CONNACK</source>
        <translation>CONNACK</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>踢下线</translation>
    </message>
    <message>
        <source>Bootstrap again</source>
        <translation>再次引导</translation>
    </message>
    <message>
        <source>New host</source>
        <translation>新主机</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation>%1 天 %2</translation>
    </message>
</context>
<context>
    <name>TlsError</name>
    <message>
        <source>Wanted: %1.</source>
        <translation>应为：%1。</translation>
    </message>
    <message>
        <source>Certificate of %1 for %2, issued by %3, valid from %4 to %5.</source>
        <translation>%1 的证书，用于 %2，由 %3 签发，有效期从 %4 至 %5。</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM format.</source>
        <translation>%1 中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>%1 (alert of the server: %2)</source>
        <translation>%1（服务器告警：%2）</translation>
    </message>
</context>
<context>
    <name>TraceCommand</name>
    <message>
        <source>Prints the records of a log of the C SDK or of a capture (pcapng).</source>
        <translation>打印 C SDK 日志或抓包（pcapng）的记录。</translation>
    </message>
    <message>
        <source>The log or capture.</source>
        <translation>日志或抓包。</translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation>每行一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Show secrets that would be masked.</source>
        <translation>显示原本会被遮蔽的密钥。</translation>
    </message>
    <message>
        <source>Writes a log of the C SDK or a capture in another format, by the suffix of OUT: .log or .txt (the C SDK&apos;s log), .pcapng, .csv, .jsonl.</source>
        <translation>将 C SDK 日志或抓包写成其他格式，由 OUT 的后缀决定：.log 或 .txt（C SDK 日志）、.pcapng、.csv、.jsonl。</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>要写入的文件。</translation>
    </message>
    <message>
        <source>Write secrets that would be masked.</source>
        <translation>写入原本会被遮蔽的密钥。</translation>
    </message>
    <message>
        <source>“%1” has no suffix that names a format; use .log, .txt, .pcapng, .csv or .jsonl.</source>
        <translation>“%1”没有表示格式的后缀；请使用 .log、.txt、.pcapng、.csv 或 .jsonl。</translation>
    </message>
</context>
<context>
    <name>TraceFile</name>
    <message>
        <source>The capture is damaged or was cut; what came before this byte is shown.</source>
        <translation>抓包已损坏或被截断；此字节之前的内容仍会显示。</translation>
    </message>
    <message>
        <source>The capture&apos;s header is cut.</source>
        <translation>抓包的文件头被截断。</translation>
    </message>
    <message>
        <source>Link type %1 is not read here, only Wireshark&apos;s exported PDUs (252).</source>
        <translation>此处不支持链路类型 %1，仅支持 Wireshark 导出的 PDU（252）。</translation>
    </message>
    <message>
        <source>The last packet&apos;s header is cut.</source>
        <translation>最后一个数据包的包头被截断。</translation>
    </message>
    <message>
        <source>The packet says %1 bytes, and %2 are left.</source>
        <translation>数据包声明 %1 字节，但只剩 %2 字节。</translation>
    </message>
    <message>
        <source>The last block is cut: %1 bytes are left, a block has at least 12.</source>
        <translation>最后一个块被截断：只剩 %1 字节，而一个块至少有 12 字节。</translation>
    </message>
    <message>
        <source>A block cannot have %1 bytes.</source>
        <translation>块不可能有 %1 字节。</translation>
    </message>
    <message>
        <source>The block says %1 bytes, and %2 are left.</source>
        <translation>块声明 %1 字节，但只剩 %2 字节。</translation>
    </message>
    <message>
        <source>The block&apos;s two sizes differ.</source>
        <translation>块首尾的两个长度不一致。</translation>
    </message>
    <message>
        <source>The section has no byte-order mark.</source>
        <translation>该节没有字节序标记。</translation>
    </message>
    <message>
        <source>The interface&apos;s description is cut.</source>
        <translation>接口描述被截断。</translation>
    </message>
    <message>
        <source>Link type %1 is not read here, only Wireshark&apos;s exported PDUs (252). In Wireshark, decrypt the capture and choose File, Export PDUs to File.</source>
        <translation>此处不支持链路类型 %1，仅支持 Wireshark 导出的 PDU（252）。请在 Wireshark 中解密抓包，然后选择“文件 &gt; 导出 PDU 到文件”。</translation>
    </message>
    <message>
        <source>The packet&apos;s header is cut.</source>
        <translation>数据包的包头被截断。</translation>
    </message>
    <message>
        <source>The packet names interface %1, which was not described.</source>
        <translation>数据包引用了未描述的接口 %1。</translation>
    </message>
    <message>
        <source>The packet says %1 bytes, and its block has %2.</source>
        <translation>数据包声明 %1 字节，而其所在块只有 %2 字节。</translation>
    </message>
    <message>
        <source>It could not be written: %1.</source>
        <translation>无法写入：%1。</translation>
    </message>
    <message>
        <source>Make room, or choose another place.</source>
        <translation>请腾出空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>At byte %1: %2</source>
        <translation>第 %1 字节处：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Check the name and who may read it.</source>
        <translation>请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>Choose a log or a capture.</source>
        <translation>请选择日志或抓包。</translation>
    </message>
    <message>
        <source>The packet&apos;s time cannot be true.</source>
        <translation>数据包的时间不可能为真。</translation>
    </message>
</context>
<context>
    <name>TraceRecovery</name>
    <message>
        <source>%1 is damaged from byte %2 on; it was set aside as %3.</source>
        <translation>%1 从第 %2 字节起已损坏；已另存为 %3。</translation>
    </message>
    <message>
        <source>%1 is in use or can&apos;t be read.</source>
        <translation>%1 正在使用或无法读取。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>not yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>bundled stand-in for Qt MQTT</source>
        <translation>内置的 Qt MQTT 替代模块</translation>
    </message>
    <message>
        <source>Qt MQTT %1 (system)</source>
        <translation>Qt MQTT %1（系统）</translation>
    </message>
</context>
<context>
    <name>bootbench::AboutDialog</name>
    <message>
        <source>About Bootbench</source>
        <translation>关于 Bootbench</translation>
    </message>
    <message>
        <source>Provisioning workbench for device distribution.</source>
        <translation>设备分发工作台。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本；不提供任何担保。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>bootbench::Bench</name>
    <message>
        <source>The secret of %1 could not be kept</source>
        <translation>无法保存 %1 的密钥</translation>
    </message>
    <message>
        <source>The secret of %1 could not be used</source>
        <translation>无法使用 %1 的密钥</translation>
    </message>
    <message>
        <source>The devices could not be imported</source>
        <translation>无法导入设备</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is too large for a device list. The platform writes at most 2 MB.</source>
        <translation>%1 过大，不像是设备列表。平台导出的文件最大为 2 MB。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bootbench::BootstrapClient</name>
    <message>
        <source>At byte %1: %2</source>
        <translation>第 %1 字节处：%2</translation>
    </message>
    <message>
        <source>Not one byte of an answer had come.</source>
        <translation>未收到应答的任何字节。</translation>
    </message>
    <message numerus="yes">
        <source>The answer broke off after %n byte(s).</source>
        <translation>
            <numerusform>应答在 %n 字节后中断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of the request was taken in %1 ms.</source>
        <translation>%1 毫秒内未能发出全部请求。</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of an answer had come in %1 ms.</source>
        <translation>
            <numerusform>%1 毫秒内只收到应答的 %n 字节。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::Demo</name>
    <message>
        <source>it took longer than %1 s.</source>
        <translation>耗时超过了 %1 秒。</translation>
    </message>
</context>
<context>
    <name>bootbench::DeviceConnection</name>
    <message>
        <source>Connection reset by peer</source>
        <translation>连接被对端重置</translation>
    </message>
    <message>
        <source>Connection exception: %1</source>
        <translation>连接异常：%1</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>the first packet is no CONNECT</source>
        <translation>第一个报文不是 CONNECT</translation>
    </message>
    <message>
        <source>the CONNECT names no MQTT protocol</source>
        <translation>CONNECT 中的协议名不是 MQTT</translation>
    </message>
    <message>
        <source>QoS 2 is not supported</source>
        <translation>不支持 QoS 2</translation>
    </message>
    <message>
        <source>the topic of a PUBLISH is not valid</source>
        <translation>PUBLISH 的主题无效</translation>
    </message>
    <message>
        <source>Device disconnect</source>
        <translation>设备断开连接</translation>
    </message>
    <message>
        <source>a device must not send this packet now</source>
        <translation>设备此时不得发送此报文</translation>
    </message>
    <message>
        <source>Connection exception: no CONNECT came in time</source>
        <translation>连接异常：未及时收到 CONNECT</translation>
    </message>
    <message>
        <source>Keep-alive timeout</source>
        <translation>保活超时</translation>
    </message>
</context>
<context>
    <name>bootbench::DeviceDialog</name>
    <message>
        <source>Edit device</source>
        <translation>编辑设备</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>添加设备</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>标签(&amp;L):</translation>
    </message>
    <message>
        <source>optional, such as “bench 3, left”</source>
        <translation>可选，例如“3 号实验台，左侧”</translation>
    </message>
    <message>
        <source>Device&amp;Secret:</source>
        <translation>DeviceSecret(&amp;S):</translation>
    </message>
    <message>
        <source>Keep the secret:</source>
        <translation>密钥保存位置:</translation>
    </message>
    <message>
        <source>in the &amp;keychain</source>
        <translation>密钥环(&amp;K)</translation>
    </message>
    <message>
        <source>in &amp;memory for this session</source>
        <translation>本次会话的内存(&amp;M)</translation>
    </message>
    <message>
        <source>Bootbench never writes a secret to a plain file.</source>
        <translation>Bootbench 绝不会将密钥写入明文文件。</translation>
    </message>
    <message>
        <source>The keychain cannot be used. %1</source>
        <translation>无法使用密钥环。%1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This device is in the list already.</source>
        <translation>此设备已在列表中。</translation>
    </message>
    <message>
        <source>As the platform&apos;s console shows it; 32 characters as a rule.</source>
        <translation>与平台控制台显示的一致；通常为 32 个字符。</translation>
    </message>
    <message>
        <source>Enter the secret again: it is stored under the device&apos;s name and in one place.</source>
        <translation>请重新输入密钥：密钥按设备名称保存，且只保存在一处。</translation>
    </message>
    <message>
        <source>Leave it empty to keep the stored secret.</source>
        <translation>留空则保留已保存的密钥。</translation>
    </message>
</context>
<context>
    <name>bootbench::DeviceDisplayModel</name>
    <message>
        <source>No secret is stored: edit the device and enter it.</source>
        <translation>未保存密钥：请编辑设备并输入密钥。</translation>
    </message>
    <message>
        <source>The secret is in the keychain.</source>
        <translation>密钥保存在密钥环中。</translation>
    </message>
    <message>
        <source>The secret is in memory until Bootbench ends.</source>
        <translation>密钥保存在内存中，直到 Bootbench 退出。</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>ProductKey %1</source>
        <translation>ProductKey %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bootbench::DeviceSession</name>
    <message>
        <source>The wait is over.</source>
        <translation>等待结束。</translation>
    </message>
    <message>
        <source>No kick came after the notice; bootstrap is asked without it.</source>
        <translation>通知之后没有被踢下线；不再等待，直接请求引导。</translation>
    </message>
    <message>
        <source>Bootstrap is asked where the device belongs now.</source>
        <translation>正在请求引导，查询设备现在所属的位置。</translation>
    </message>
    <message>
        <source>Started by the operator.</source>
        <translation>由操作员启动。</translation>
    </message>
    <message>
        <source>Stopped by the operator.</source>
        <translation>由操作员停止。</translation>
    </message>
    <message>
        <source>The operator lets the device follow.</source>
        <translation>操作员允许设备跟随。</translation>
    </message>
    <message>
        <source>Bootstrap named the same place again.</source>
        <translation>引导服务再次给出了同一位置。</translation>
    </message>
    <message>
        <source>The platform subscribes for the device (_ss=1).</source>
        <translation>平台代设备订阅（_ss=1）。</translation>
    </message>
    <message>
        <source>Notices and kicks are subscribed.</source>
        <translation>已订阅通知和踢下线消息。</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <translation>服务器拒绝：%1</translation>
    </message>
    <message>
        <source>Notice %1: the device was distributed.</source>
        <translation>通知 %1：设备已被分发。</translation>
    </message>
    <message>
        <source>id %1, cmd %2</source>
        <translation>id %1，cmd %2</translation>
    </message>
    <message>
        <source>A notice that cannot be followed: %1</source>
        <translation>无法跟随的通知：%1</translation>
    </message>
    <message>
        <source>The device was distributed; waiting for the kick.</source>
        <translation>设备已被分发；正在等待踢下线。</translation>
    </message>
    <message>
        <source>The device was distributed; follow it or stay?</source>
        <translation>设备已被分发；跟随还是停留？</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>The reply could not be sent.</source>
        <translation>无法发送回复。</translation>
    </message>
    <message>
        <source>A message on /ext/notify that is no kick was ignored.</source>
        <translation>已忽略 /ext/notify 上一条不是踢下线的消息。</translation>
    </message>
    <message>
        <source>Kicked: %1</source>
        <translation>被踢下线：%1</translation>
    </message>
    <message>
        <source>Kicked: %1. Follow it?</source>
        <translation>被踢下线：%1。是否跟随？</translation>
    </message>
    <message>
        <source>The connection ended after the notice, without a kick.</source>
        <translation>通知之后连接断开，没有踢下线消息。</translation>
    </message>
    <message>
        <source>The connection ended without a kick.</source>
        <translation>连接断开，没有踢下线消息。</translation>
    </message>
    <message>
        <source>The connection ended after the notice.</source>
        <translation>通知之后连接断开。</translation>
    </message>
    <message>
        <source>The stored secret is empty.</source>
        <translation>保存的密钥为空。</translation>
    </message>
    <message>
        <source>Trying %1 again.</source>
        <translation>正在重试 %1。</translation>
    </message>
    <message>
        <source>Asking %1 where the device belongs.</source>
        <translation>正在向 %1 查询设备所属的位置。</translation>
    </message>
    <message numerus="yes">
        <source>The platform allows %n connect(s) a minute for one device.</source>
        <translation>
            <numerusform>平台允许一台设备每分钟连接 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>No notice had come before, and bootstrap still names %1.</source>
        <translation>之前没有收到通知，引导服务仍然给出 %1。</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>正在连接到 %1。</translation>
    </message>
    <message>
        <source>The earlier answer is used.</source>
        <translation>使用先前的应答。</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>已连接到 %1。</translation>
    </message>
</context>
<context>
    <name>bootbench::DevicesPanel</name>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message>
        <source>Its session ends and its secret is removed. The device stays as it is on the platform.</source>
        <translation>其会话将结束，密钥将被移除。该设备在平台上保持不变。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show the DeviceSecret of %1?</source>
        <translation>显示 %1 的 DeviceSecret？</translation>
    </message>
    <message>
        <source>Whoever sees it can act as this device. It is hidden again after 30 seconds.</source>
        <translation>看到它的任何人都可以冒充此设备。30 秒后将再次隐藏。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Import devices from CSV</source>
        <translation>从 CSV 导入设备</translation>
    </message>
    <message>
        <source>Device lists (*.csv)</source>
        <translation>设备列表 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>No keychain. %1</source>
        <translation>没有密钥环。%1</translation>
    </message>
    <message>
        <source>Secrets: in memory until Bootbench ends</source>
        <translation>密钥：保存在内存中，直到 Bootbench 退出</translation>
    </message>
    <message>
        <source>Secrets: looking for a keychain</source>
        <translation>密钥：正在查找密钥环</translation>
    </message>
    <message>
        <source>Secrets: %1</source>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>No device yet</source>
        <translation>还没有设备</translation>
    </message>
    <message>
        <source>&amp;Add device…</source>
        <translation>添加设备(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>添加设备</translation>
    </message>
    <message>
        <source>&amp;Edit device…</source>
        <translation>编辑设备(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit the selected device (F2)</source>
        <translation>编辑所选设备 (F2)</translation>
    </message>
    <message>
        <source>Delete the selected device (Del)</source>
        <translation>删除所选设备 (Del)</translation>
    </message>
    <message>
        <source>Re&amp;veal secret…</source>
        <translation>显示密钥(&amp;V)…</translation>
    </message>
    <message>
        <source>Show the selected device&apos;s secret</source>
        <translation>显示所选设备的密钥</translation>
    </message>
    <message>
        <source>&amp;Import from CSV…</source>
        <translation>从 CSV 导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Import devices from a CSV file of the platform&apos;s console</source>
        <translation>从平台控制台的 CSV 文件导入设备</translation>
    </message>
    <message>
        <source>Device tools</source>
        <translation>设备工具</translation>
    </message>
    <message>
        <source>Add one, or try the demo: it needs no credentials.</source>
        <translation>添加一个设备，或试用演示：演示不需要凭证。</translation>
    </message>
    <message>
        <source>R&amp;un the demo on the built-in platform</source>
        <translation>在内置平台上运行演示(&amp;U)</translation>
    </message>
    <message>
        <source>Add a devi&amp;ce…</source>
        <translation>添加设备(&amp;C)…</translation>
    </message>
    <message>
        <source>De&amp;lete device…</source>
        <translation>删除设备(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Keep in memory</source>
        <translation>保存在内存中(&amp;K)</translation>
    </message>
    <message>
        <source>Keep secrets in memory until Bootbench ends; nothing is written</source>
        <translation>将密钥保存在内存中，直到 Bootbench 退出；不写入任何内容</translation>
    </message>
    <message>
        <source>Look for a keychain again</source>
        <translation>再次查找密钥环</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>再次检查(&amp;G)</translation>
    </message>
</context>
<context>
    <name>bootbench::ElidedLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>bootbench::EventDisplayModel</name>
    <message>
        <source>from the platform to the device</source>
        <translation>从平台到设备</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>bootbench::EventsPanel</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Show the events of all devices, not only of the selected one</source>
        <translation>显示所有设备的事件，而不仅是所选设备的事件</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected events</source>
        <translation>复制所选事件</translation>
    </message>
    <message>
        <source>C&amp;lear events</source>
        <translation>清除事件(&amp;L)</translation>
    </message>
    <message>
        <source>Remove all events from this list; the trace keeps everything</source>
        <translation>从此列表中移除所有事件；跟踪记录仍保留全部内容</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有任何事件</translation>
    </message>
    <message>
        <source>Notices, kicks, state changes and errors are listed here. Start a device or the demo.</source>
        <translation>通知、踢下线、状态变化和错误将列在这里。请启动设备或演示。</translation>
    </message>
    <message>
        <source>&amp;All devices</source>
        <translation>所有设备(&amp;A)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>踢下线</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>已跟随</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>following</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>waiting for you to press Follow</source>
        <translation>等待您按“跟随”</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>device deleted</source>
        <translation>设备已删除</translation>
    </message>
    <message>
        <source>another client took over</source>
        <translation>被另一客户端取代</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>malformed: %1; replied %2</source>
        <translation>格式错误：%1；已回复 %2</translation>
    </message>
    <message>
        <source>cmd %1, id %2 → replied %3</source>
        <translation>cmd %1，id %2 → 已回复 %3</translation>
    </message>
    <message>
        <source>after %1 at %2</source>
        <translation>用时 %1，位于 %2</translation>
    </message>
    <message>
        <source>%1 after %2, at %3</source>
        <translation>%1，用时 %2，位于 %3</translation>
    </message>
    <message>
        <source>%1
The platform&apos;s words: “%2”</source>
        <translation>%1
平台原话：“%2”</translation>
    </message>
</context>
<context>
    <name>bootbench::FactsBar</name>
    <message>
        <source>%1 records · %2/s</source>
        <translation>%1 条记录 · %2 条/秒</translation>
    </message>
    <message>
        <source>trace %1 of %2 MiB</source>
        <translation>跟踪记录 %1/%2 MiB</translation>
    </message>
    <message>
        <source>trace %1 MiB</source>
        <translation>跟踪记录 %1 MiB</translation>
    </message>
    <message>
        <source>secrets: %1</source>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>secrets: no keychain</source>
        <translation>密钥：没有密钥环</translation>
    </message>
    <message>
        <source>The Qt MQTT module that is in use</source>
        <translation>正在使用的 Qt MQTT 模块</translation>
    </message>
</context>
<context>
    <name>bootbench::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as hex d&amp;ump</source>
        <translation>复制为十六进制转储(&amp;U)</translation>
    </message>
    <message>
        <source>Copy as hex &amp;stream</source>
        <translation>复制为十六进制流(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as printable &amp;text</source>
        <translation>复制为可打印文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;escaped string</source>
        <translation>复制为转义字符串(&amp;E)</translation>
    </message>
    <message>
        <source>Copy as &amp;C array</source>
        <translation>复制为 C 数组(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;Base64</source>
        <translation>复制为 Base64(&amp;B)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>bootbench::IdentityFields</name>
    <message>
        <source>&amp;ProductKey:</source>
        <translation>ProductKey(&amp;P):</translation>
    </message>
    <message>
        <source>Device&amp;Name:</source>
        <translation>DeviceName(&amp;N):</translation>
    </message>
    <message>
        <source>Names the product; letters and digits</source>
        <translation>产品的标识；由字母和数字组成</translation>
    </message>
    <message>
        <source>Names the device within its product; 4 to 32 characters</source>
        <translation>设备在产品内的名称；4 到 32 个字符</translation>
    </message>
</context>
<context>
    <name>bootbench::KeychainStore</name>
    <message>
        <source>The keychain has no entry for this device, or the keyring is locked and was not unlocked; the keychain service does not tell which.</source>
        <translation>密钥环中没有此设备的条目，或者密钥环已锁定且未被解锁；密钥环服务不会说明是哪种情况。</translation>
    </message>
    <message>
        <source>The keyring is locked or access was refused (%1).</source>
        <translation>密钥环已锁定，或访问被拒绝（%1）。</translation>
    </message>
    <message>
        <source>There is no D-Bus session bus (DBUS_SESSION_BUS_ADDRESS is not set), so no keychain service can be reached (%1).</source>
        <translation>没有 D-Bus 会话总线（未设置 DBUS_SESSION_BUS_ADDRESS），因此无法访问任何密钥环服务（%1）。</translation>
    </message>
    <message>
        <source>The D-Bus session bus is there, but no keychain service answers on it: neither one that owns org.freedesktop.secrets (such as GNOME Keyring) nor KWallet (%1).</source>
        <translation>D-Bus 会话总线存在，但没有密钥环服务在其上应答：既没有拥有 org.freedesktop.secrets 的服务（例如 GNOME Keyring），也没有 KWallet（%1）。</translation>
    </message>
    <message>
        <source>The keychain service reported an error, or it is not running: %1</source>
        <translation>密钥环服务报告了错误，或者未在运行：%1</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>系统密钥环</translation>
    </message>
</context>
<context>
    <name>bootbench::LadderView</name>
    <message>
        <source>Bootstrap</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分发</translation>
    </message>
</context>
<context>
    <name>bootbench::MainWindow</name>
    <message>
        <source>Bootbench</source>
        <translation>Bootbench</translation>
    </message>
    <message>
        <source>&amp;Toolbar</source>
        <translation>工具栏(&amp;T)</translation>
    </message>
    <message>
        <source>P&amp;rofile:</source>
        <translation>配置(&amp;R):</translation>
    </message>
    <message>
        <source>The platform that devices are started against</source>
        <translation>设备启动时所连接的平台</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>跟踪(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>平台(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>The devices of your bench. Add one with its ProductKey, DeviceName and DeviceSecret, or run the demo, which needs none of them.</source>
        <translation>您工作台上的设备。使用 ProductKey、DeviceName 和 DeviceSecret 添加设备，或运行演示，演示不需要这些信息。</translation>
    </message>
    <message>
        <source>Where the selected device stands, rung by rung: bootstrap, MQTT, distribution. Click a rung to see its bytes in the trace; what fails is explained below.</source>
        <translation>所选设备在进度阶梯上逐级到达的位置：引导、MQTT、分发。点击某一级可在跟踪中查看其字节；失败的原因在下方说明。</translation>
    </message>
    <message>
        <source>Notices and kicks of the platform, what was replied and done, and each change of state.</source>
        <translation>平台的通知和踢下线、所作的回复和操作，以及每次状态变化。</translation>
    </message>
    <message>
        <source>A platform on this computer. Distribute a device to another instance, or kick it, and watch it follow.</source>
        <translation>运行在本机上的平台。将设备分发到另一个实例，或将其踢下线，然后观察它如何跟随。</translation>
    </message>
    <message>
        <source>Every byte between device and platform. Select a record to see its fields and bytes.</source>
        <translation>设备与平台之间的每个字节。选择一条记录可查看其字段和字节。</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
</context>
<context>
    <name>bootbench::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>复制此消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>bootbench::MqttLink</name>
    <message>
        <source>No CONNACK in %1 ms.</source>
        <translation>%1 ms 内没有收到 CONNACK。</translation>
    </message>
    <message>
        <source>No PINGRESP in %1 ms.</source>
        <translation>%1 ms 内没有收到 PINGRESP。</translation>
    </message>
    <message>
        <source>The server sent DISCONNECT, reason code %1.</source>
        <translation>服务器发送了 DISCONNECT，原因码 %1。</translation>
    </message>
    <message>
        <source>At byte %1: %2</source>
        <translation>第 %1 字节处：%2</translation>
    </message>
    <message>
        <source>Qt MQTT refused it, error %1.</source>
        <translation>Qt MQTT 拒绝了连接，错误 %1。</translation>
    </message>
    <message>
        <source>Qt MQTT closed it, error %1.</source>
        <translation>Qt MQTT 关闭了连接，错误 %1。</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>服务器关闭了连接。</translation>
    </message>
</context>
<context>
    <name>bootbench::Platform</name>
    <message>
        <source>A platform needs at least one instance.</source>
        <translation>平台至少需要一个实例。</translation>
    </message>
    <message>
        <source>Two instances have the same name. Give each its own.</source>
        <translation>两个实例的名称相同。请为每个实例指定不同的名称。</translation>
    </message>
    <message>
        <source>There are more MQTT ports than instances.</source>
        <translation>MQTT 端口多于实例。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a host or instance here: use letters, digits and . _ - only, and none of the words host, port, ip, id and cmd.</source>
        <translation>“%1”不能在此用作主机名或实例名：只能使用字母、数字和 . _ -，且不能是 host、port、ip、id 和 cmd 中的任何一个。</translation>
    </message>
    <message>
        <source>The platform is running already. Stop it first.</source>
        <translation>平台已在运行。请先将其停止。</translation>
    </message>
    <message>
        <source>The platform is not running. Start it first.</source>
        <translation>平台未在运行。请先将其启动。</translation>
    </message>
    <message>
        <source>There is no instance “%1”. Choose one of: %2.</source>
        <translation>没有实例“%1”。请选择以下之一：%2。</translation>
    </message>
    <message>
        <source>The device %1 belongs to the instance %2 already.</source>
        <translation>设备 %1 已属于实例 %2。</translation>
    </message>
    <message>
        <source>The device %1 does not listen: it logged in without _ss=1 and has not subscribed to %2.</source>
        <translation>设备 %1 没有监听：它登录时未带 _ss=1，也没有订阅 %2。</translation>
    </message>
    <message>
        <source>The platform was stopped</source>
        <translation>平台已停止</translation>
    </message>
    <message>
        <source>The platform has no device %1.</source>
        <translation>平台没有设备 %1。</translation>
    </message>
    <message>
        <source>The device %1 is not online.</source>
        <translation>设备 %1 不在线。</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformDeviceDialog</name>
    <message>
        <source>Add a device to the built-in platform</source>
        <translation>向内置平台添加设备</translation>
    </message>
    <message>
        <source>Device&amp;Secret:</source>
        <translation>DeviceSecret(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Fill in a new random secret</source>
        <translation>填入新的随机密钥</translation>
    </message>
    <message>
        <source>&amp;Instance:</source>
        <translation>实例(&amp;I):</translation>
    </message>
    <message>
        <source>Add it to the list of &amp;devices, too</source>
        <translation>同时添加到设备列表(&amp;D)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The platform has this device already.</source>
        <translation>平台已有此设备。</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformDisplayModel</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>未激活</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已禁用</translation>
    </message>
    <message>
        <source>%1 (the platform says %2)</source>
        <translation>%1（平台显示 %2）</translation>
    </message>
    <message>
        <source>ProductKey %1</source>
        <translation>ProductKey %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformPanel</name>
    <message>
        <source>Kick %1</source>
        <translation>将 %1 踢下线</translation>
    </message>
    <message>
        <source>The words that the device gets before the connection ends:</source>
        <translation>连接结束前发给设备的文字:</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>踢下线</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>&amp;Start the platform</source>
        <translation>启动平台(&amp;S)</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 at %2, without TLS</source>
        <translation>%1，位于 %2，不使用 TLS</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>启用(&amp;E)</translation>
    </message>
    <message>
        <source>Dis&amp;able</source>
        <translation>禁用(&amp;A)</translation>
    </message>
    <message>
        <source>Let the device connect again</source>
        <translation>允许设备再次连接</translation>
    </message>
    <message>
        <source>Refuse the device until it is enabled</source>
        <translation>拒绝该设备，直到将其启用</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Devices of the platform</source>
        <translation>平台的设备</translation>
    </message>
    <message>
        <source>The built-in platform is not running</source>
        <translation>内置平台未在运行</translation>
    </message>
    <message>
        <source>It plays bootstrap and two MQTT instances on this computer, so devices can be distributed and kicked without an account.</source>
        <translation>它在本机上模拟引导服务和两个 MQTT 实例，因此无需账号即可分发设备和将设备踢下线。</translation>
    </message>
    <message>
        <source>S&amp;top the platform</source>
        <translation>停止平台(&amp;T)</translation>
    </message>
    <message>
        <source>Close all connections and ports of the platform</source>
        <translation>关闭平台的所有连接和端口</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Copy the bootstrap address</source>
        <translation>复制引导服务地址</translation>
    </message>
    <message>
        <source>Copy the path of the CA file</source>
        <translation>复制 CA 文件的路径</translation>
    </message>
    <message>
        <source>&amp;Distribute to</source>
        <translation>分发到(&amp;D)</translation>
    </message>
    <message>
        <source>Move the selected device: notice, reply, kick</source>
        <translation>迁移所选设备：通知、回复、踢下线</translation>
    </message>
    <message>
        <source>The instance that gets the device</source>
        <translation>接收该设备的实例</translation>
    </message>
    <message>
        <source>&amp;Notify</source>
        <translation>通知(&amp;N)</translation>
    </message>
    <message>
        <source>Send a distribution notice without moving the device</source>
        <translation>发送分发通知，但不迁移设备</translation>
    </message>
    <message>
        <source>&amp;Kick…</source>
        <translation>踢下线(&amp;K)…</translation>
    </message>
    <message>
        <source>End the device&apos;s connection with words of your choice</source>
        <translation>用您指定的文字结束设备的连接</translation>
    </message>
    <message>
        <source>Add de&amp;vice…</source>
        <translation>添加设备(&amp;V)…</translation>
    </message>
    <message>
        <source>Add a device to the platform</source>
        <translation>向平台添加设备</translation>
    </message>
    <message>
        <source>Start the platfor&amp;m</source>
        <translation>启动平台(&amp;M)</translation>
    </message>
    <message>
        <source>Stop platfor&amp;m</source>
        <translation>停止平台(&amp;M)</translation>
    </message>
</context>
<context>
    <name>bootbench::ProfileBook</name>
    <message>
        <source>Built-in platform</source>
        <translation>内置平台</translation>
    </message>
    <message>
        <source>Alibaba Cloud (global bootstrap)</source>
        <translation>阿里云（全球引导服务）</translation>
    </message>
</context>
<context>
    <name>bootbench::ProfileDialog</name>
    <message>
        <source>Give the profile a name.</source>
        <translation>请为配置命名。</translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another one.</source>
        <translation>已有同名的配置。请换一个名称。</translation>
    </message>
    <message>
        <source>Enter the host of the bootstrap service.</source>
        <translation>请输入引导服务的主机。</translation>
    </message>
    <message>
        <source>The bootstrap host is not a host name. Enter it without https:// and without a path.</source>
        <translation>引导服务的主机不是有效的主机名。输入时不要带 https:// 和路径。</translation>
    </message>
    <message>
        <source>The CA file for bootstrap cannot be read. Choose a file in PEM format.</source>
        <translation>无法读取引导服务的 CA 文件。请选择 PEM 格式的文件。</translation>
    </message>
    <message>
        <source>The CA file for MQTT cannot be read. Choose a file in PEM format.</source>
        <translation>无法读取 MQTT 的 CA 文件。请选择 PEM 格式的文件。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N):</translation>
    </message>
    <message>
        <source>Bootstrap (HTTPS)</source>
        <translation>引导服务 (HTTPS)</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主机(&amp;H):</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Trust:</source>
        <translation>信任(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>地域(&amp;R):</translation>
    </message>
    <message>
        <source>none: ask for this device</source>
        <translation>无：按此设备请求</translation>
    </message>
    <message>
        <source>With a region number, bootstrap is asked for that region and not for the device</source>
        <translation>指定地域编号时，按该地域而不是按设备请求引导</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>版本(&amp;V):</translation>
    </message>
    <message>
        <source>S&amp;ecurity:</source>
        <translation>安全(&amp;E):</translation>
    </message>
    <message>
        <source>Tr&amp;ust:</source>
        <translation>信任(&amp;U):</translation>
    </message>
    <message>
        <source>Si&amp;gn with:</source>
        <translation>签名方式(&amp;G):</translation>
    </message>
    <message>
        <source>&amp;Keep-alive:</source>
        <translation>保活时间(&amp;K):</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>30 to 1200 seconds; the platform ends a connection that is silent for 1.5 times as long</source>
        <translation>30 到 1200 秒；连接静默时间达到该值的 1.5 倍时，平台会将其断开</translation>
    </message>
    <message>
        <source>Su&amp;bscribe the system topics</source>
        <translation>订阅系统 Topic(&amp;B)</translation>
    </message>
    <message>
        <source>For plain brokers; the platform pushes notices and kicks without a subscription</source>
        <translation>用于普通 Broker；平台无需订阅即可推送通知和踢下线消息</translation>
    </message>
    <message>
        <source>When the device is distributed</source>
        <translation>设备被分发时</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>操作(&amp;D):</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>5.0 (enterprise instances)</source>
        <translation>5.0（企业版实例）</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>none (plain TCP)</source>
        <translation>无（明文 TCP）</translation>
    </message>
    <message>
        <source>follow at once</source>
        <translation>立即跟随</translation>
    </message>
    <message>
        <source>ask me</source>
        <translation>询问我</translation>
    </message>
    <message>
        <source>only report it</source>
        <translation>仅报告</translation>
    </message>
    <message>
        <source>Reply to the notice, wait for the kick, ask bootstrap again and move to the new host.</source>
        <translation>回复通知，等待被踢下线，再次请求引导，然后迁移到新主机。</translation>
    </message>
    <message>
        <source>Reply to the notice; move when you press Follow.</source>
        <translation>回复通知；按下“跟随”后再迁移。</translation>
    </message>
    <message>
        <source>Reply to the notice and stay; a kick then ends the session.</source>
        <translation>回复通知并留在原处；之后被踢下线时会话即结束。</translation>
    </message>
</context>
<context>
    <name>bootbench::SecretDialog</name>
    <message>
        <source>DeviceSecret</source>
        <translation>DeviceSecret</translation>
    </message>
    <message>
        <source>DeviceSecret of %1</source>
        <translation>%1 的 DeviceSecret</translation>
    </message>
    <message>
        <source>DeviceSecret, shown on the screen only</source>
        <translation>DeviceSecret，仅在屏幕上显示</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>Put the secret on the clipboard for %n second(s)</source>
        <translation>
            <numerusform>将密钥放入剪贴板 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The secret is hidden again.</source>
        <translation>密钥已再次隐藏。</translation>
    </message>
    <message numerus="yes">
        <source>Hidden again in %n second(s).</source>
        <translation>
            <numerusform>%n 秒后再次隐藏。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::SecretField</name>
    <message>
        <source>Show what is entered</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>bootbench::SessionMemoryStore</name>
    <message>
        <source>No secret was entered for %1 since the program started.</source>
        <translation>程序启动后尚未输入 %1 的密钥。</translation>
    </message>
    <message>
        <source>Session memory</source>
        <translation>会话内存</translation>
    </message>
</context>
<context>
    <name>bootbench::ShellActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Ask bootstrap and connect the selected device</source>
        <translation>请求引导并连接所选设备</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>End the selected device&apos;s session</source>
        <translation>结束所选设备的会话</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>演示(&amp;D)</translation>
    </message>
    <message>
        <source>Run the demo on the built-in platform</source>
        <translation>在内置平台上运行演示</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>Go where the platform distributed the device</source>
        <translation>前往平台将设备分发到的位置</translation>
    </message>
    <message>
        <source>&amp;Pause view</source>
        <translation>暂停视图(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the trace&apos;s view; recording goes on</source>
        <translation>暂停跟踪视图的更新；记录继续进行</translation>
    </message>
    <message>
        <source>&amp;New profile…</source>
        <translation>新建配置(&amp;N)…</translation>
    </message>
    <message>
        <source>Describe another platform</source>
        <translation>描述另一个平台</translation>
    </message>
    <message>
        <source>&amp;Edit profile…</source>
        <translation>编辑配置(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the selected profile</source>
        <translation>更改所选配置</translation>
    </message>
    <message>
        <source>De&amp;lete profile…</source>
        <translation>删除配置(&amp;L)…</translation>
    </message>
    <message>
        <source>Remove the selected profile</source>
        <translation>移除所选配置</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>End all sessions and close Bootbench</source>
        <translation>结束所有会话并关闭 Bootbench</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back in their places</source>
        <translation>将所有面板恢复原位</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>Show what is where</source>
        <translation>介绍各部分的位置</translation>
    </message>
    <message>
        <source>&amp;About Bootbench</source>
        <translation>关于 Bootbench(&amp;A)</translation>
    </message>
    <message>
        <source>Versions and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a log, a capture or a device list</source>
        <translation>打开日志、抓包或设备列表</translation>
    </message>
    <message>
        <source>&amp;Save trace…</source>
        <translation>保存跟踪(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the whole trace, secrets masked, as a capture, log or table</source>
        <translation>将整个跟踪（密钥已遮蔽）保存为抓包、日志或表格</translation>
    </message>
</context>
<context>
    <name>bootbench::Simulation</name>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>There is no command “%1”. Commands: distribute, notify, kick, disable, enable, status, quit.</source>
        <translation>没有命令“%1”。可用命令：distribute、notify、kick、disable、enable、status、quit。</translation>
    </message>
</context>
<context>
    <name>bootbench::Starter</name>
    <message>
        <source>Demo device</source>
        <translation>演示设备</translation>
    </message>
</context>
<context>
    <name>bootbench::StatusPanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>none, plain TCP</source>
        <translation>无，明文 TCP</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>%n 秒后再次尝试。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No device selected</source>
        <translation>未选择设备</translation>
    </message>
    <message>
        <source>The way of a device through bootstrap, MQTT and distribution shows here, step by step.</source>
        <translation>设备经过引导、MQTT 和分发的过程将逐步显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Ask bootstrap and connect</source>
        <translation>请求引导并连接</translation>
    </message>
    <message>
        <source>End the session, also a countdown</source>
        <translation>结束会话，也会取消倒计时</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>立即尝试(&amp;N)</translation>
    </message>
    <message>
        <source>Do not wait for the countdown</source>
        <translation>不等待倒计时</translation>
    </message>
    <message>
        <source>Ask bootstrap where the device belongs now, and connect there</source>
        <translation>请求引导以查明设备现在的归属，并连接到那里</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Online for</source>
        <translation>在线时长</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>复制此文本</translation>
    </message>
    <message>
        <source>Run the d&amp;emo</source>
        <translation>运行演示(&amp;E)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Fo&amp;llow</source>
        <translation>跟随(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bootbench::TlsLink</name>
    <message>
        <source>%1: no answer in %2 ms</source>
        <translation>%1：%2 ms 内没有应答</translation>
    </message>
    <message>
        <source>%1: no connection in %2 ms</source>
        <translation>%1：%2 ms 内未能连接</translation>
    </message>
    <message>
        <source>%1: handshake not done in %2 ms</source>
        <translation>%1：%2 ms 内未完成握手</translation>
    </message>
    <message>
        <source>The backup address %1 is dialled instead</source>
        <translation>改为连接备用地址 %1</translation>
    </message>
</context>
<context>
    <name>bootbench::TlsListener</name>
    <message>
        <source>The simulator cannot listen on %1: %2. Choose another port, or 0 for any free one.</source>
        <translation>模拟器无法在 %1 上监听：%2。请选择其他端口，或填 0 使用任意空闲端口。</translation>
    </message>
</context>
<context>
    <name>bootbench::Tour</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%2/%3）</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceDetails</name>
    <message>
        <source>↑ from the device to the platform</source>
        <translation>↑ 从设备到平台</translation>
    </message>
    <message>
        <source>↓ from the platform to the device</source>
        <translation>↓ 从平台到设备</translation>
    </message>
    <message>
        <source>%1, instance %2</source>
        <translation>%1，实例 %2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>SDK code</source>
        <translation>SDK 代码</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>自启动起</translation>
    </message>
    <message>
        <source>%1 s, %2 s after the record before</source>
        <translation>%1 秒，距上一条记录 %2 秒</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the record</source>
        <translation>记录详情</translation>
    </message>
    <message>
        <source>Select a record to see what it is.</source>
        <translation>选择一条记录可查看其内容。</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式错误</translation>
    </message>
    <message>
        <source>These bytes break the protocol&apos;s rules; they are shown as they came.</source>
        <translation>这些字节违反协议规则；此处按收到时的原样显示。</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceDisplayModel</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>from the device to the platform</source>
        <translation>从设备到平台</translation>
    </message>
    <message>
        <source>from the platform to the device</source>
        <translation>从平台到设备</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Δ (s)</source>
        <translation>Δ (s)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Length (B)</source>
        <translation>长度 (B)</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceFiles</name>
    <message>
        <source>The trace was not saved</source>
        <translation>未能保存跟踪</translation>
    </message>
    <message>
        <source>“%1” has no suffix that names a format; use .pcapng, .log, .txt, .csv or .jsonl.</source>
        <translation>“%1”没有表示格式的后缀；请使用 .pcapng、.log、.txt、.csv 或 .jsonl。</translation>
    </message>
    <message>
        <source>Saved %1; secrets are masked.</source>
        <translation>已保存 %1；密钥已遮蔽。</translation>
    </message>
    <message>
        <source>One file at a time</source>
        <translation type="vanished">一次只能处理一个文件</translation>
    </message>
    <message>
        <source>Another file is still being read or written; try again when it is done.</source>
        <translation type="vanished">另一个文件仍在读取或写入；请在完成后重试。</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
    <message>
        <source>%1 could not be read to its end</source>
        <translation>%1 未能完整读取</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>关于 %1</translation>
    </message>
    <message>
        <source>%1: %2 records were added to the trace.</source>
        <translation>%1：已向跟踪添加 %2 条记录。</translation>
    </message>
    <message>
        <source>The trace was not recovered</source>
        <translation>未能恢复跟踪</translation>
    </message>
    <message>
        <source>Parts of the trace were damaged</source>
        <translation>跟踪的部分内容已损坏</translation>
    </message>
    <message>
        <source>%1 records were recovered.</source>
        <translation>已恢复 %1 条记录。</translation>
    </message>
</context>
<context>
    <name>bootbench::TracePanel</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused, %1 new</source>
        <translation>已暂停，%1 条新记录</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>&amp;Follow tail</source>
        <translation>跟随末尾(&amp;F)</translation>
    </message>
    <message>
        <source>Scroll to new records as they arrive (%1)</source>
        <translation>有新记录到达时滚动到该记录 (%1)</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>清除(&amp;R)</translation>
    </message>
    <message>
        <source>Forget all records</source>
        <translation>丢弃所有记录</translation>
    </message>
    <message>
        <source>&amp;Copy records</source>
        <translation>复制记录(&amp;C)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected records</source>
        <translation>复制所选记录</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>摘要(&amp;S)</translation>
    </message>
    <message>
        <source>Bytes as hex &amp;dump</source>
        <translation>字节（十六进制转储）(&amp;D)</translation>
    </message>
    <message>
        <source>Bytes as &amp;hex stream</source>
        <translation>字节（十六进制流）(&amp;H)</translation>
    </message>
    <message>
        <source>Bytes as printable &amp;text</source>
        <translation>字节（可打印文本）(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;JSON lines</source>
        <translation>JSON 行(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Time format</source>
        <translation>时间格式(&amp;T)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What the Time column counts from</source>
        <translation>“时间”列的计时起点</translation>
    </message>
    <message>
        <source>Seconds since the &amp;first record</source>
        <translation>自第一条记录起的秒数(&amp;F)</translation>
    </message>
    <message>
        <source>Seconds since the record &amp;before</source>
        <translation>自上一条记录起的秒数(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Local time</source>
        <translation>本地时间(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>UTC(&amp;U)</translation>
    </message>
    <message>
        <source>The list stands still, the capture goes on. Click to show what is new.</source>
        <translation>列表停止更新，捕获仍在继续。点击可显示新内容。</translation>
    </message>
    <message>
        <source>&amp;Bytes as</source>
        <translation>字节显示为(&amp;B)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Select a record to see its bytes.</source>
        <translation>选择一条记录可查看其字节。</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Every byte between the device and the platform is listed here as it passes. Start a device, or run the demo on the built-in platform.</source>
        <translation>设备与平台之间经过的每个字节都会即时列在这里。请启动设备，或在内置平台上运行演示。</translation>
    </message>
    <message>
        <source>Run the &amp;demo</source>
        <translation>运行演示(&amp;D)</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceStore</name>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be locked.</source>
        <translation>无法锁定文件夹 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n records are missing here: memory and disk were full.</source>
        <translation>
            <numerusform>此处缺少 %n 条记录：内存和磁盘已满。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::TrustField</name>
    <message>
        <source>the system&apos;s CAs</source>
        <translation>系统的 CA</translation>
    </message>
    <message>
        <source>only the CAs of a file:</source>
        <translation>仅限文件中的 CA:</translation>
    </message>
    <message>
        <source>file in PEM format</source>
        <translation>PEM 格式的文件</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>选择 CA 文件</translation>
    </message>
    <message>
        <source>Certificates in PEM format (*.pem *.crt *.cer)</source>
        <translation>PEM 格式的证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>bootbench::Workbench</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>删除配置</translation>
    </message>
    <message>
        <source>Delete the profile “%1”? Devices and their secrets stay.</source>
        <translation>要删除配置“%1”吗？设备及其密钥会保留。</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation type="vanished">未打开 %1</translation>
    </message>
    <message>
        <source>Only device lists can be opened: CSV files with the columns DeviceName, DeviceSecret and ProductKey.</source>
        <translation type="vanished">只能打开设备列表：含有 DeviceName、DeviceSecret 和 ProductKey 列的 CSV 文件。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Logs, captures and device lists (*.log *.txt *.pcapng *.pcap *.csv);;All files (*)</source>
        <translation>日志、抓包和设备列表 (*.log *.txt *.pcapng *.pcap *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save trace</source>
        <translation>保存跟踪</translation>
    </message>
    <message>
        <source>Capture for Wireshark and Bootbench (*.pcapng);;Log of the C SDK (*.log);;Table (*.csv);;JSON lines (*.jsonl)</source>
        <translation>供 Wireshark 和 Bootbench 使用的抓包 (*.pcapng);;C SDK 日志 (*.log);;表格 (*.csv);;JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>The trace stays in memory</source>
        <translation>跟踪保留在内存中</translation>
    </message>
    <message>
        <source>Recover the trace?</source>
        <translation>恢复跟踪？</translation>
    </message>
    <message>
        <source>Bootbench ended unexpectedly. Its trace of %1 records, the last of %2, can be recovered.</source>
        <translation>Bootbench 意外退出。其跟踪共有 %1 条记录，最后一条的时间为 %2，可以恢复。</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Provisioning workbench for device distribution.</source>
        <translation>设备分发工作台。</translation>
    </message>
    <message>
        <source>Run the demo on the built-in platform.</source>
        <translation>在内置平台上运行演示。</translation>
    </message>
    <message>
        <source>Language of this run: en, zh_CN or zh_TW.</source>
        <translation>本次运行的语言：en、zh_CN 或 zh_TW。</translation>
    </message>
    <message>
        <source>Device lists (CSV) to import.</source>
        <translation type="vanished">要导入的设备列表（CSV）。</translation>
    </message>
    <message>
        <source>Logs and captures to open, device lists (CSV) to import.</source>
        <translation>要打开的日志和抓包，要导入的设备列表（CSV）。</translation>
    </message>
</context>
</TS>
