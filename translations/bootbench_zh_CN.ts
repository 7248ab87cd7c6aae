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
    <name>BoardKit</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 位于 %2</translation>
    </message>
    <message>
        <source>%1 at %2, without TLS</source>
        <translation>%1 位于 %2，无 TLS</translation>
    </message>
    <message>
        <source>Bootbench&apos;s platform for boards on this bench

Bootstrap: https://%1
MQTT instances, which bootstrap names:
%2

Set in the firmware (C Link SDK 4)

1. AIOT_BOOTSTRAPOPT_HOST and AIOT_BOOTSTRAPOPT_PORT: the bootstrap address above. The host must be written exactly so, because the certificate is made for that name.
2. AIOT_BOOTSTRAPOPT_NETWORK_CRED and AIOT_MQTTOPT_NETWORK_CRED: the authority in bootbench_ca.h instead of the vendor&apos;s. The SDK checks the server by it; without it the handshake fails with -0x2700.
3. ProductKey, DeviceName and DeviceSecret: as of a device that the platform knows (Add device, or the list of devices on the command line).
4. MQTT host and port need no setting: the board takes those that bootstrap answers. Firmware that skips bootstrap sets AIOT_MQTTOPT_HOST and AIOT_MQTTOPT_PORT to an instance.

What boards may do: TLS 1.2 with RSA key exchange and AES-CBC, no SUBSCRIBE, keep-alive 30 to 1200 s, PINGREQ at once.

When a board does not come

- Can it reach this computer? Both must be in one network, and the firewall must let the ports in.
- Does it resolve %3? Without a name server take the IP address as the host name of the platform.
- Is its clock right? A board that starts in 1970 calls the certificate not valid yet.
- CONNACK 4 means that the device, its secret or its instance is not what the platform knows.
</source>
        <translation>Bootbench 为本工作台上的开发板提供的平台

引导服务：https://%1
引导服务会给出的 MQTT 实例：
%2

在固件中设置（C Link SDK 4）

1. AIOT_BOOTSTRAPOPT_HOST 和 AIOT_BOOTSTRAPOPT_PORT：上面的引导服务地址。主机名必须完全一致，因为证书是为该名称签发的。
2. AIOT_BOOTSTRAPOPT_NETWORK_CRED 和 AIOT_MQTTOPT_NETWORK_CRED：用 bootbench_ca.h 中的证书颁发机构代替厂商的。SDK 用它校验服务器；缺少它时握手以 -0x2700 失败。
3. ProductKey、DeviceName 和 DeviceSecret：平台已知的某台设备（“添加设备”，或命令行的设备列表）。
4. MQTT 主机和端口无需设置：开发板使用引导应答中的地址。跳过引导的固件将 AIOT_MQTTOPT_HOST 和 AIOT_MQTTOPT_PORT 设为某个实例。

开发板可以：使用 RSA 密钥交换和 AES-CBC 的 TLS 1.2、不发送 SUBSCRIBE、保活 30 到 1200 秒、立即发送 PINGREQ。

如果开发板没有上线

- 它能访问本机吗？两者必须在同一网络中，防火墙必须放行这些端口。
- 它能解析 %3 吗？没有域名服务器时，请用 IP 地址作为平台的主机名。
- 它的时钟正确吗？从 1970 年开始计时的开发板会认为证书尚未生效。
- CONNACK 4 表示设备、其密钥或其实例与平台所知的不符。
</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>无法创建目录 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
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
    <message>
        <source>run scenarios of steps and expectations</source>
        <translation>运行由步骤和预期组成的场景</translation>
    </message>
    <message>
        <source>call a platform&apos;s console: distribute devices, look at jobs and states</source>
        <translation>调用平台的控制台：分发设备，查看任务和状态</translation>
    </message>
    <message>
        <source>tell what one trace does otherwise than another</source>
        <translation>说出一份跟踪与另一份有何不同</translation>
    </message>
    <message>
        <source>%1: The output could not be written: %2.
</source>
        <translation>%1：无法写入输出：%2。
</translation>
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
    <name>BuiltInFilters</name>
    <message>
        <source>Notify and kick</source>
        <translation>通知和踢下线</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>MQTT without pings</source>
        <translation>MQTT（不含心跳）</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式错误</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>被拒绝或失败</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>踢下线</translation>
    </message>
    <message>
        <source>Notify and its reply</source>
        <translation>通知及其回复</translation>
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
    <name>CompareCommand</name>
    <message>
        <source>Device %1 is compared with device %2.</source>
        <translation>设备 %1 与设备 %2 比较。</translation>
    </message>
    <message>
        <source>The traces are equal.</source>
        <translation>两份跟踪相同。</translation>
    </message>
    <message>
        <source>Tells what the device of B does otherwise than that of A: what is missing, what is extra, what comes in another order, other values, other times. Exit codes: 0 equal, 1 different, 2 wrong usage, 3 a file cannot be read.</source>
        <translation>说出 B 的设备与 A 的有何不同：缺少什么、多出什么、顺序有何不同、值和时间有何不同。退出码：0 相同，1 不同，2 用法错误，3 文件无法读取。</translation>
    </message>
    <message>
        <source>The log or capture of a good run.</source>
        <translation>一次正常运行的日志或抓包。</translation>
    </message>
    <message>
        <source>The log or capture to compare with it.</source>
        <translation>与其比较的日志或抓包。</translation>
    </message>
    <message>
        <source>One JSON object a difference.</source>
        <translation>每处差异一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Tell of answers that take this many times as long in one of the traces; 0: of none.</source>
        <translation>指出在其中一份跟踪中耗时达到此倍数的应答；0：均不指出。</translation>
    </message>
    <message>
        <source>--timing-factor must be 0 or a number from 1 on.</source>
        <translation>--timing-factor 必须是 0 或不小于 1 的数。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message numerus="yes">
        <source>“%1…” (%n character(s))</source>
        <translation>
            <numerusform>“%1…”（%n 个字符）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 lacks what %2 has as record %3: %4</source>
        <translation>%1 缺少 %2 的记录 %3：%4</translation>
    </message>
    <message>
        <source>%1 has what %2 lacks, record %3: %4</source>
        <translation>%1 有而 %2 没有，记录 %3：%4</translation>
    </message>
    <message>
        <source>%1: bootstrap never answered the request (record %2).</source>
        <translation>%1：引导服务一直没有应答请求（记录 %2）。</translation>
    </message>
    <message>
        <source>%1: the platform never answered CONNECT (record %2).</source>
        <translation>%1：平台一直没有应答 CONNECT（记录 %2）。</translation>
    </message>
    <message>
        <source>%1: the device never replied to notify %2 (record %3).</source>
        <translation>%1：设备一直没有回复通知 %2（记录 %3）。</translation>
    </message>
    <message>
        <source>%1: the device never replied to message %2 (record %3).</source>
        <translation>%1：设备一直没有回复消息 %2（记录 %3）。</translation>
    </message>
    <message>
        <source>%1: the platform never replied to message %2 (record %3).</source>
        <translation>%1：平台一直没有回复消息 %2（记录 %3）。</translation>
    </message>
    <message>
        <source>It comes at another place in %1 (record %2) than in %3 (record %4): %5</source>
        <translation>它在 %1（记录 %2）中的位置与在 %3（记录 %4）中不同：%5</translation>
    </message>
    <message>
        <source>%1 (record %2) and %3 (record %4) log in with different passwords.</source>
        <translation>%1（记录 %2）与 %3（记录 %4）使用不同的密码登录。</translation>
    </message>
    <message>
        <source>%1 (record %2) and %3 (record %4) differ in %5, which is secret.</source>
        <translation>%1（记录 %2）与 %3（记录 %4）的 %5 不同，该值保密。</translation>
    </message>
    <message>
        <source>%1 in %2 (record %3) and %4 (record %5)</source>
        <translation>%2（记录 %3）与 %4（记录 %5）中的 %1</translation>
    </message>
    <message>
        <source>It took %1 in %2 (record %3), and %4 in %5 (record %6): %7</source>
        <translation>在 %2（记录 %3）中耗时 %1，在 %5（记录 %6）中耗时 %4：%7</translation>
    </message>
    <message>
        <source>the first trace</source>
        <translation>第一份跟踪</translation>
    </message>
    <message>
        <source>the second trace</source>
        <translation>第二份跟踪</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 与 %2 比较</translation>
    </message>
    <message>
        <source>Device %1 is compared with device %2.</source>
        <translation>设备 %1 与设备 %2 比较。</translation>
    </message>
    <message>
        <source>The traces say the same.</source>
        <translation>两份跟踪内容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s):</source>
        <translation>
            <numerusform>%n 处差异：</numerusform>
        </translation>
    </message>
    <message>
        <source>(not named)</source>
        <translation>（未写明）</translation>
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
    <name>ConsoleAnswer</name>
    <message>
        <source>An entry of the result file names no device or no code</source>
        <translation>结果文件中有一个条目没有设备或状态码</translation>
    </message>
    <message>
        <source>A line of the result file is no JSON</source>
        <translation>结果文件中有一行不是 JSON</translation>
    </message>
    <message>
        <source>The result file is neither JSON nor CSV with the columns DeviceName and Code</source>
        <translation>结果文件既不是 JSON，也不是含 DeviceName 和 Code 列的 CSV</translation>
    </message>
    <message>
        <source>%1 is missing or empty</source>
        <translation>%1 缺失或为空</translation>
    </message>
    <message>
        <source>HTTP %1, and no JSON but “%2”</source>
        <translation>HTTP %1，内容不是 JSON 而是“%2”</translation>
    </message>
</context>
<context>
    <name>ConsoleCommand</name>
    <message>
        <source>Address of the console&apos;s API, as HOST:PORT or https://HOST:PORT.</source>
        <translation>控制台 API 的地址，形如 HOST:PORT 或 https://HOST:PORT。</translation>
    </message>
    <message>
        <source>CA file in PEM format, instead of the system&apos;s CAs.</source>
        <translation>PEM 格式的 CA 文件，代替系统的 CA。</translation>
    </message>
    <message>
        <source>AccessKey ID. Its secret never stands on a command line.</source>
        <translation>AccessKey ID。其密钥从不出现在命令行中。</translation>
    </message>
    <message>
        <source>Read the AccessKey secret from the first line of standard input.</source>
        <translation>从标准输入的第一行读取 AccessKey 密钥。</translation>
    </message>
    <message>
        <source>Read the AccessKey secret from the system&apos;s keychain.</source>
        <translation>从系统的密钥环读取 AccessKey 密钥。</translation>
    </message>
    <message>
        <source>ProductKey of the devices.</source>
        <translation>设备的 ProductKey。</translation>
    </message>
    <message>
        <source>DeviceNames, separated by commas; may be given several times.</source>
        <translation>DeviceName，以逗号分隔；可指定多次。</translation>
    </message>
    <message>
        <source>File with one DeviceName a line.</source>
        <translation>每行一个 DeviceName 的文件。</translation>
    </message>
    <message>
        <source>Instance that the devices belong to now.</source>
        <translation>设备目前所属的实例。</translation>
    </message>
    <message>
        <source>Instance that is to get the devices; several, separated by commas, mean nearest access.</source>
        <translation>接收设备的实例；以逗号分隔的多个实例表示就近接入。</translation>
    </message>
    <message>
        <source>Account that is to get the devices.</source>
        <translation>接收设备的账号。</translation>
    </message>
    <message>
        <source>Instance in which status and states are looked up.</source>
        <translation>在其中查询状态的实例。</translation>
    </message>
    <message>
        <source>Job that is asked for.</source>
        <translation>要查询的任务。</translation>
    </message>
    <message>
        <source>Number of the log entry after which to begin.</source>
        <translation>从此编号之后的日志条目开始。</translation>
    </message>
    <message>
        <source>Follow the job to its end, and print what became of each device.</source>
        <translation>跟进任务直到结束，并打印每台设备的结果。</translation>
    </message>
    <message>
        <source>Print exactly what create would distribute, and call nobody.</source>
        <translation>准确打印 create 将会分发的内容，不发起任何调用。</translation>
    </message>
    <message>
        <source>Do create. A distribution cannot be cancelled.</source>
        <translation>确实创建。分发无法取消。</translation>
    </message>
    <message>
        <source>“%1” is no address; write HOST:PORT or https://HOST:PORT.</source>
        <translation>“%1”不是地址；请写成 HOST:PORT 或 https://HOST:PORT。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a list of devices.</source>
        <translation>%1 太大，不可能是设备列表。</translation>
    </message>
    <message>
        <source>--job ID is missing.</source>
        <translation>缺少 --job ID。</translation>
    </message>
    <message>
        <source>--product-key or --device-name is missing.</source>
        <translation>缺少 --product-key 或 --device-name。</translation>
    </message>
    <message numerus="yes">
        <source>this would distribute %n device(s) of %1 from %2 to %3, which cannot be cancelled. Look at it with --dry-run, then say --yes.</source>
        <translation>
            <numerusform>这将把 %1 的 %n 台设备从 %2 分发到 %3，且无法取消。请先用 --dry-run 查看，再指定 --yes。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” of “%2” is no device.</source>
        <translation>“%2”的“%1”不是设备。</translation>
    </message>
    <message>
        <source>--access-key-id ID is missing.</source>
        <translation>缺少 --access-key-id ID。</translation>
    </message>
    <message>
        <source>give one of --secret-stdin and --keychain.</source>
        <translation>请指定 --secret-stdin 和 --keychain 之一。</translation>
    </message>
    <message>
        <source>Calls a platform&apos;s console API and prints one JSON object a line. ACTION is one of: create (a distribution job), job, results, jobs, distributed, provisioning, status, states, log.</source>
        <translation>调用平台的控制台 API，每行打印一个 JSON 对象。ACTION 是以下之一：create（创建分发任务）、job、results、jobs、distributed、provisioning、status、states、log。</translation>
    </message>
    <message>
        <source>What to ask for.</source>
        <translation>要查询的内容。</translation>
    </message>
    <message>
        <source>“%1” is no action.</source>
        <translation>“%1”不是可用的操作。</translation>
    </message>
</context>
<context>
    <name>ConsoleError</name>
    <message>
        <source>The platform computes another signature for this request</source>
        <translation>平台为此请求计算出不同的签名</translation>
    </message>
    <message>
        <source>The AccessKey secret is not the one of this AccessKey ID. Enter it again, without spaces around it.</source>
        <translation>AccessKey 密钥与此 AccessKey ID 不匹配。请重新输入，前后不要有空格。</translation>
    </message>
    <message>
        <source>The request&apos;s signature is incomplete</source>
        <translation>请求的签名不完整</translation>
    </message>
    <message>
        <source>Something between here and the platform changes requests, such as a proxy.</source>
        <translation>本机与平台之间有某个环节（例如代理）修改了请求。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the platform&apos;s differ by more than 15 minutes</source>
        <translation>本机时钟与平台时钟相差超过 15 分钟</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock; check its time zone, too.</source>
        <translation>请校准本机的时钟，并检查时区。</translation>
    </message>
    <message>
        <source>The platform cannot read the request&apos;s time</source>
        <translation>平台无法读取请求的时间</translation>
    </message>
    <message>
        <source>The platform has seen this request before</source>
        <translation>平台已收到过此请求</translation>
    </message>
    <message>
        <source>It was sent twice on its way; call again.</source>
        <translation>请求在途中被发送了两次；请重新调用。</translation>
    </message>
    <message>
        <source>The platform does not know this AccessKey</source>
        <translation>平台不认识此 AccessKey</translation>
    </message>
    <message>
        <source>Check the AccessKey ID, that it is active, and that it belongs to this platform: the built-in one makes a new pair at each start.</source>
        <translation>请检查 AccessKey ID 是否正确、是否启用，以及是否属于此平台：内置平台每次启动都会生成一对新的 AccessKey。</translation>
    </message>
    <message>
        <source>The AccessKey&apos;s user may not do this</source>
        <translation>此 AccessKey 的用户无权执行此操作</translation>
    </message>
    <message>
        <source>Grant the user the IoT permissions in the account&apos;s access control (RAM).</source>
        <translation>请在账号的访问控制 (RAM) 中授予该用户物联网权限。</translation>
    </message>
    <message>
        <source>The platform asks for fewer calls</source>
        <translation>平台要求降低调用频率</translation>
    </message>
    <message>
        <source>Wait a moment. All users of the account share its limits, so other programs count, too.</source>
        <translation>请稍候。账号的所有用户共享限额，因此其他程序的调用也计算在内。</translation>
    </message>
    <message>
        <source>The platform cannot answer now</source>
        <translation>平台目前无法应答</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The platform failed</source>
        <translation>平台发生错误</translation>
    </message>
    <message>
        <source>Try again later; tell the platform&apos;s support the request id.</source>
        <translation>请稍后重试；联系平台支持时请提供请求 ID。</translation>
    </message>
    <message>
        <source>This platform has no such call</source>
        <translation>此平台没有这个调用</translation>
    </message>
    <message>
        <source>Distribution is served in the region cn-shanghai only: use iot.cn-shanghai.aliyuncs.com.</source>
        <translation>仅 cn-shanghai 地域提供分发：请使用 iot.cn-shanghai.aliyuncs.com。</translation>
    </message>
    <message>
        <source>A parameter is missing</source>
        <translation>缺少参数</translation>
    </message>
    <message>
        <source>Fill in what the platform names.</source>
        <translation>请填写平台指出的内容。</translation>
    </message>
    <message>
        <source>The platform knows no such instance</source>
        <translation>平台上没有这样的实例</translation>
    </message>
    <message>
        <source>Check the instance&apos;s ID and region in the platform&apos;s console.</source>
        <translation>请在平台的控制台中检查实例的 ID 和地域。</translation>
    </message>
    <message>
        <source>The platform knows no such account</source>
        <translation>平台上没有这样的账号</translation>
    </message>
    <message>
        <source>Check the target&apos;s account ID, and that it uses the IoT Platform.</source>
        <translation>请检查目标账号的 ID，以及该账号是否已开通物联网平台。</translation>
    </message>
    <message>
        <source>The platform rejects the request</source>
        <translation>平台拒绝了请求</translation>
    </message>
    <message>
        <source>Correct what the platform names.</source>
        <translation>请更正平台指出的内容。</translation>
    </message>
    <message>
        <source>Source and target are the same instance</source>
        <translation>源和目标是同一个实例</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>请选择其他目标。</translation>
    </message>
    <message>
        <source>The account&apos;s bill is overdue</source>
        <translation>账号已欠费</translation>
    </message>
    <message>
        <source>Pay it, then try again.</source>
        <translation>请付清后重试。</translation>
    </message>
    <message>
        <source>The page&apos;s size or number is not valid</source>
        <translation>分页的大小或页号无效</translation>
    </message>
    <message>
        <source>Ask for at most 200 entries a page.</source>
        <translation>每页最多请求 200 条。</translation>
    </message>
    <message>
        <source>The device does not belong to this account</source>
        <translation>设备不属于此账号</translation>
    </message>
    <message>
        <source>Use an AccessKey of the account that owns the device.</source>
        <translation>请使用设备所属账号的 AccessKey。</translation>
    </message>
    <message>
        <source>The platform knows no such product</source>
        <translation>平台上没有这样的产品</translation>
    </message>
    <message>
        <source>Check the ProductKey, and the instance that it is looked up in.</source>
        <translation>请检查 ProductKey，以及查询所用的实例。</translation>
    </message>
    <message>
        <source>The platform knows no such device</source>
        <translation>平台上没有这样的设备</translation>
    </message>
    <message>
        <source>Check ProductKey and DeviceName, and the instance: a device that was distributed is no longer at its source.</source>
        <translation>请检查 ProductKey、DeviceName 和实例：已分发的设备不再位于源实例。</translation>
    </message>
    <message>
        <source>There are too many devices in one call</source>
        <translation>一次调用中的设备过多</translation>
    </message>
    <message>
        <source>Ask for fewer devices at once.</source>
        <translation>请减少一次请求的设备数量。</translation>
    </message>
    <message>
        <source>The console&apos;s address is not valid</source>
        <translation>控制台的地址无效</translation>
    </message>
    <message>
        <source>The answer is none of the console&apos;s API</source>
        <translation>应答不是控制台 API 的应答</translation>
    </message>
    <message>
        <source>The call was not made</source>
        <translation>未发起调用</translation>
    </message>
    <message>
        <source>The platform refused the call with %1</source>
        <translation>平台拒绝了调用：%1</translation>
    </message>
    <message>
        <source>The request had been sent when the connection failed, so the platform may have acted on it. Look at the list of jobs before you try again.</source>
        <translation>连接失败时请求已经发出，平台可能已经执行。重试之前请先查看任务列表。</translation>
    </message>
    <message>
        <source>Enter a host name and a port, as in iot.cn-shanghai.aliyuncs.com:443.</source>
        <translation>请输入主机名和端口，例如 iot.cn-shanghai.aliyuncs.com:443。</translation>
    </message>
    <message>
        <source>Check that the address is the one of a console API, not of a web page.</source>
        <translation>请检查该地址是控制台 API 的地址，而不是网页的地址。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (request id %2)</source>
        <translation>%1（请求 ID %2）</translation>
    </message>
</context>
<context>
    <name>ConsoleOptions</name>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 的取值为 %2 到 %3 之间的数字。</translation>
    </message>
    <message>
        <source>“%1” is no network and region; write --place 10.1.0.0/16=eu-central-1.</source>
        <translation>“%1”不是网络和地域；请写成 --place 10.1.0.0/16=eu-central-1。</translation>
    </message>
    <message>
        <source>Port of the console&apos;s API, 0 for any free one.</source>
        <translation>控制台 API 的端口，0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>How far the console is behind with device states.</source>
        <translation>控制台的设备状态滞后多久。</translation>
    </message>
    <message>
        <source>From the creation of a job to its first device.</source>
        <translation>从创建任务到处理第一台设备的时间。</translation>
    </message>
    <message>
        <source>How fast a job goes through its devices.</source>
        <translation>任务处理设备的速度。</translation>
    </message>
    <message>
        <source>Let through more console calls a second than the platform does.</source>
        <translation>允许每秒的控制台调用次数超过平台的限制。</translation>
    </message>
    <message>
        <source>Regions of the instances in their order, as in cn-shanghai,eu-central-1.</source>
        <translation>各实例的地域，按实例顺序排列，例如 cn-shanghai,eu-central-1。</translation>
    </message>
    <message>
        <source>Region of a client&apos;s network, for nearest access; may be given several times.</source>
        <translation>客户端网络所在的地域，用于就近接入；可指定多次。</translation>
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
    <name>Distribution</name>
    <message>
        <source>Initialising</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Name the product: its ProductKey is missing.</source>
        <translation>请指定产品：缺少 ProductKey。</translation>
    </message>
    <message>
        <source>Choose at least one device.</source>
        <translation>请至少选择一台设备。</translation>
    </message>
    <message>
        <source>%1 devices are too many for one job; the platform takes %2. Make several jobs.</source>
        <translation>一个任务容纳不了 %1 台设备；平台最多接受 %2 台。请分成多个任务。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>The device %1 is named twice.</source>
        <translation>设备 %1 出现了两次。</translation>
    </message>
    <message>
        <source>Name the instance that the devices belong to now.</source>
        <translation>请指定设备目前所属的实例。</translation>
    </message>
    <message>
        <source>Name the instance that is to get the devices.</source>
        <translation>请指定接收设备的实例。</translation>
    </message>
    <message>
        <source>A distribution to a specified region has one target. Choose nearest access for more.</source>
        <translation>指定地域的分发只有一个目标。如需多个目标，请选择就近接入。</translation>
    </message>
    <message>
        <source>A target has no name.</source>
        <translation>有一个目标没有名称。</translation>
    </message>
    <message>
        <source>Source and target are the same instance. Choose another target.</source>
        <translation>源和目标是同一个实例。请选择其他目标。</translation>
    </message>
    <message>
        <source>A target is named twice.</source>
        <translation>同一目标出现了两次。</translation>
    </message>
    <message>
        <source>another client logged in with this device&apos;s credentials</source>
        <translation>另一个客户端使用此设备的凭证登录了</translation>
    </message>
    <message>
        <source>the device was deleted here or distributed elsewhere</source>
        <translation>设备已在此处被删除或分发到别处</translation>
    </message>
    <message>
        <source>the device&apos;s end closed the connection without a DISCONNECT</source>
        <translation>设备一端未发送 DISCONNECT 就关闭了连接</translation>
    </message>
    <message>
        <source>the connection failed or the device broke the protocol</source>
        <translation>连接失败，或设备违反了协议</translation>
    </message>
    <message>
        <source>the device disconnected by itself</source>
        <translation>设备主动断开了连接</translation>
    </message>
    <message>
        <source>nothing came from the device for 1.5 times its keep-alive</source>
        <translation>在保活时间的 1.5 倍内未收到设备的任何数据</translation>
    </message>
    <message>
        <source>another reason, see the content</source>
        <translation>其他原因，请查看内容</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The port is closed: connections are refused.</source>
        <translation>端口关闭：连接被拒绝。</translation>
    </message>
    <message>
        <source>The port takes no connection and refuses none, as behind a firewall.</source>
        <translation>端口既不接受也不拒绝连接，如同在防火墙之后。</translation>
    </message>
    <message>
        <source>The port takes no connection for this long, then the waiting ones.</source>
        <translation>端口在这段时间内不接受连接，之后才接受等待中的连接。</translation>
    </message>
    <message>
        <source>Each connection is reset at its first byte.</source>
        <translation>每个连接在收到首个字节时被重置。</translation>
    </message>
    <message>
        <source>The connection is taken, then TLS gets no answer.</source>
        <translation>连接被接受，但 TLS 得不到应答。</translation>
    </message>
    <message>
        <source>TLS is answered this much later.</source>
        <translation>TLS 延迟这么久才应答。</translation>
    </message>
    <message>
        <source>The certificate is from an authority that nobody trusts.</source>
        <translation>证书来自不受信任的颁发机构。</translation>
    </message>
    <message>
        <source>The certificate ended yesterday.</source>
        <translation>证书昨天已过期。</translation>
    </message>
    <message>
        <source>The certificate begins tomorrow.</source>
        <translation>证书明天才生效。</translation>
    </message>
    <message>
        <source>The certificate is for another host name.</source>
        <translation>证书属于另一个主机名。</translation>
    </message>
    <message>
        <source>The port answers TLS with plain text.</source>
        <translation>端口以明文应答 TLS。</translation>
    </message>
    <message>
        <source>The platform&apos;s clock is ahead by this much: its certificate is of that day.</source>
        <translation>平台的时钟快了这么多：其证书按那一天签发。</translation>
    </message>
    <message>
        <source>Bootstrap answers this much later.</source>
        <translation>引导服务延迟这么久才应答。</translation>
    </message>
    <message>
        <source>Bootstrap takes the request and never answers.</source>
        <translation>引导服务收下请求但从不应答。</translation>
    </message>
    <message>
        <source>Bootstrap answers with this HTTP status.</source>
        <translation>引导服务以此 HTTP 状态应答。</translation>
    </message>
    <message>
        <source>Bootstrap answers with this code in its body, and without a host.</source>
        <translation>引导服务在正文中返回此代码，且不给出主机。</translation>
    </message>
    <message>
        <source>The answer says that it is an image.</source>
        <translation>应答声称自己是图片。</translation>
    </message>
    <message>
        <source>The answer&apos;s JSON is broken.</source>
        <translation>应答的 JSON 已损坏。</translation>
    </message>
    <message>
        <source>The answer&apos;s JSON has this many bytes.</source>
        <translation>应答的 JSON 有这么多字节。</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>应答没有正文。</translation>
    </message>
    <message>
        <source>The answer names no MQTT host.</source>
        <translation>应答中没有 MQTT 主机。</translation>
    </message>
    <message>
        <source>The answer names no MQTT port.</source>
        <translation>应答中没有 MQTT 端口。</translation>
    </message>
    <message>
        <source>The answer&apos;s MQTT port is 70000.</source>
        <translation>应答中的 MQTT 端口是 70000。</translation>
    </message>
    <message>
        <source>The answer&apos;s MQTT host does not resolve.</source>
        <translation>应答中的 MQTT 主机无法解析。</translation>
    </message>
    <message>
        <source>The answer&apos;s MQTT host does not resolve, and nobody listens at its ip.</source>
        <translation>应答中的 MQTT 主机无法解析，其 ip 上也没有服务在监听。</translation>
    </message>
    <message>
        <source>The answer comes in two halves, this far apart.</source>
        <translation>应答分两半到达，间隔这么久。</translation>
    </message>
    <message>
        <source>The connection ends in the middle of the answer.</source>
        <translation>连接在应答中途断开。</translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation>应答不是 HTTP。</translation>
    </message>
    <message>
        <source>The CONNACK comes this much later.</source>
        <translation>CONNACK 延迟这么久才到。</translation>
    </message>
    <message>
        <source>CONNECT is never answered.</source>
        <translation>CONNECT 得不到应答。</translation>
    </message>
    <message>
        <source>The CONNACK refuses with this code, 1 to 5 in MQTT 3.1.1.</source>
        <translation>CONNACK 以此代码拒绝，MQTT 3.1.1 中为 1 到 5。</translation>
    </message>
    <message>
        <source>The CONNACK comes in two halves, this far apart.</source>
        <translation>CONNACK 分两半到达，间隔这么久。</translation>
    </message>
    <message>
        <source>The connection ends in the middle of the CONNACK.</source>
        <translation>连接在 CONNACK 中途断开。</translation>
    </message>
    <message>
        <source>CONNECT is answered with bytes that are no CONNACK.</source>
        <translation>对 CONNECT 的应答不是 CONNACK。</translation>
    </message>
    <message>
        <source>A notify comes in one piece with the CONNACK.</source>
        <translation>通知与 CONNACK 一起到达。</translation>
    </message>
    <message>
        <source>Every topic of a SUBSCRIBE is refused.</source>
        <translation>SUBSCRIBE 的所有主题都被拒绝。</translation>
    </message>
    <message>
        <source>PINGREQ is never answered.</source>
        <translation>PINGREQ 得不到应答。</translation>
    </message>
    <message>
        <source>The connection ends as by a keep-alive time-out, this long after the login.</source>
        <translation>登录后过这么久，连接如同保活超时一样断开。</translation>
    </message>
    <message>
        <source>Another client logs in as the device, this long after the login.</source>
        <translation>登录后过这么久，另一个客户端以该设备身份登录。</translation>
    </message>
    <message>
        <source>The instance vanishes in the middle of a packet, this long after the login.</source>
        <translation>登录后过这么久，实例在报文中途消失。</translation>
    </message>
    <message>
        <source>Bytes come that are not MQTT, this long after the login.</source>
        <translation>登录后过这么久，到达的字节不是 MQTT。</translation>
    </message>
    <message>
        <source>A packet of the largest possible size begins, this long after the login.</source>
        <translation>登录后过这么久，开始传送一个最大长度的报文。</translation>
    </message>
    <message>
        <source>A notify&apos;s JSON is broken.</source>
        <translation>通知的 JSON 已损坏。</translation>
    </message>
    <message>
        <source>A notify comes twice.</source>
        <translation>通知到达两次。</translation>
    </message>
    <message>
        <source>A notify comes this many times, with an id each.</source>
        <translation>通知到达这么多次，每次 id 不同。</translation>
    </message>
    <message>
        <source>A notify comes on another device&apos;s topic.</source>
        <translation>通知到达另一台设备的主题。</translation>
    </message>
    <message>
        <source>A distribution&apos;s notify is lost; the kick comes.</source>
        <translation>分发的通知丢失，但踢下线会到达。</translation>
    </message>
    <message>
        <source>A distribution&apos;s kick is lost; the notify comes.</source>
        <translation>分发的踢下线丢失，但通知会到达。</translation>
    </message>
    <message>
        <source>%1 takes no number.</source>
        <translation>%1 不带数字。</translation>
    </message>
    <message>
        <source>%1: %2 is not in %3.</source>
        <translation>%1：%2 不在 %3 之内。</translation>
    </message>
    <message>
        <source>%1 stays until it is cleared; leave out “once”.</source>
        <translation>%1 会一直保持到被清除；请去掉“once”。</translation>
    </message>
    <message>
        <source>%1 cannot be at “%2”.</source>
        <translation>%1 不能设在“%2”。</translation>
    </message>
    <message>
        <source>%1 acts before anybody knows which device dials; leave out “device=”.</source>
        <translation>%1 在得知是哪台设备连接之前就起作用；请去掉“device=”。</translation>
    </message>
    <message>
        <source>“%1” is not a device, which is PRODUCTKEY.DEVICENAME: %2</source>
        <translation>“%1”不是设备，设备应写作 PRODUCTKEY.DEVICENAME：%2</translation>
    </message>
    <message>
        <source>“%1” is not understood; a fault is KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once].</source>
        <translation>无法理解“%1”；故障应写作 KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once]。</translation>
    </message>
    <message>
        <source>A fault needs a kind; “fault list” names them.</source>
        <translation>故障需要种类；“fault list”会列出它们。</translation>
    </message>
    <message>
        <source>There is no fault “%1”; “fault list” names them.</source>
        <translation>没有故障“%1”；“fault list”会列出它们。</translation>
    </message>
</context>
<context>
    <name>FaultCommand</name>
    <message>
        <source>There is no fault “%1”; “fault list” names them.</source>
        <translation>没有故障“%1”；“fault list”会列出它们。</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>number of the record</source>
        <translation>记录的编号</translation>
    </message>
    <message>
        <source>time of day, date and time, or seconds since the first record as 3.5s</source>
        <translation>时刻、日期加时间，或自第一条记录起的秒数（如 3.5s）</translation>
    </message>
    <message>
        <source>up: from the device; down: to the device</source>
        <translation>up：来自设备；down：发往设备</translation>
    </message>
    <message>
        <source>ProductKey</source>
        <translation>ProductKey</translation>
    </message>
    <message>
        <source>instance of the connection</source>
        <translation>连接所属的实例</translation>
    </message>
    <message>
        <source>far end of the connection</source>
        <translation>连接的对端</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>what the record is, as in its details</source>
        <translation>记录的类型，与详情中一致</translation>
    </message>
    <message>
        <source>rung of the ladder</source>
        <translation>进度阶梯的阶段</translation>
    </message>
    <message>
        <source>bytes of the record</source>
        <translation>记录的字节数</translation>
    </message>
    <message>
        <source>code of the C SDK&apos;s log line</source>
        <translation>C SDK 日志行的代码</translation>
    </message>
    <message>
        <source>MQTT topic</source>
        <translation>MQTT 主题</translation>
    </message>
    <message>
        <source>the Info column</source>
        <translation>“信息”列</translation>
    </message>
    <message>
        <source>Info and bytes as text</source>
        <translation>信息以及按文本解读的字节</translation>
    </message>
    <message>
        <source>all bytes</source>
        <translation>全部字节</translation>
    </message>
    <message>
        <source>payload of a PUBLISH, body of a request or answer</source>
        <translation>PUBLISH 的载荷，请求或应答的正文</translation>
    </message>
    <message>
        <source>the bytes break the protocol</source>
        <translation>字节违反协议</translation>
    </message>
    <message>
        <source>rebuilt from a log, not seen on the wire</source>
        <translation>从日志重建，并非在线路上捕获</translation>
    </message>
    <message>
        <source>marked by somebody</source>
        <translation>被人标记</translation>
    </message>
    <message>
        <source>comment of somebody</source>
        <translation>人工添加的注释</translation>
    </message>
    <message>
        <source>the time is counted from here</source>
        <translation>从此处开始计时</translation>
    </message>
    <message>
        <source>type of the packet</source>
        <translation>报文类型</translation>
    </message>
    <message>
        <source>topic name or topic filter</source>
        <translation>主题名或主题过滤器</translation>
    </message>
    <message>
        <source>quality of service</source>
        <translation>服务质量（QoS）</translation>
    </message>
    <message>
        <source>retained message</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>sent once more</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>packet id</source>
        <translation>报文标识符</translation>
    </message>
    <message>
        <source>flags of the packet</source>
        <translation>报文的标志位</translation>
    </message>
    <message>
        <source>remaining length</source>
        <translation>剩余长度</translation>
    </message>
    <message>
        <source>payload of a PUBLISH</source>
        <translation>PUBLISH 的载荷</translation>
    </message>
    <message>
        <source>return or reason code of a CONNACK</source>
        <translation>CONNACK 的返回码或原因码</translation>
    </message>
    <message>
        <source>reason code; of a SUBACK, the granted QoS</source>
        <translation>原因码；对 SUBACK 为授予的 QoS</translation>
    </message>
    <message>
        <source>the broker kept the session</source>
        <translation>服务器保留了会话</translation>
    </message>
    <message>
        <source>protocol level: 3, 4 or 5</source>
        <translation>协议级别：3、4 或 5</translation>
    </message>
    <message>
        <source>protocol name</source>
        <translation>协议名</translation>
    </message>
    <message>
        <source>keep-alive in seconds</source>
        <translation>保活时间（秒）</translation>
    </message>
    <message>
        <source>clean session</source>
        <translation>清除会话</translation>
    </message>
    <message>
        <source>clientId</source>
        <translation>clientId</translation>
    </message>
    <message>
        <source>a parameter of the clientId, as mqtt.clientid.ext</source>
        <translation>clientId 的参数，如 mqtt.clientid.ext</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>password, as far as it is shown</source>
        <translation>密码，以所显示的为准</translation>
    </message>
    <message>
        <source>what the password signs</source>
        <translation>密码所签名的内容</translation>
    </message>
    <message>
        <source>DeviceName in the user name</source>
        <translation>用户名中的 DeviceName</translation>
    </message>
    <message>
        <source>ProductKey in the user name</source>
        <translation>用户名中的 ProductKey</translation>
    </message>
    <message>
        <source>how the password is signed</source>
        <translation>密码的签名方法</translation>
    </message>
    <message>
        <source>flags of a CONNECT</source>
        <translation>CONNECT 的标志位</translation>
    </message>
    <message>
        <source>address that is dialled when the host&apos;s name leads nowhere</source>
        <translation>主机名无法解析时所连接的地址</translation>
    </message>
    <message>
        <source>how long the login took, in microseconds</source>
        <translation>登录所用时间（微秒）</translation>
    </message>
    <message>
        <source>there is a will</source>
        <translation>有遗嘱</translation>
    </message>
    <message>
        <source>topic of the will</source>
        <translation>遗嘱的主题</translation>
    </message>
    <message>
        <source>payload of the will</source>
        <translation>遗嘱的载荷</translation>
    </message>
    <message>
        <source>a property of MQTT 5.0, as mqtt.property.topicAlias</source>
        <translation>MQTT 5.0 的属性，如 mqtt.property.topicAlias</translation>
    </message>
    <message>
        <source>method of a request</source>
        <translation>请求的方法</translation>
    </message>
    <message>
        <source>target of a request</source>
        <translation>请求的目标</translation>
    </message>
    <message>
        <source>version of HTTP</source>
        <translation>HTTP 版本</translation>
    </message>
    <message>
        <source>status of an answer</source>
        <translation>应答的状态码</translation>
    </message>
    <message>
        <source>reason phrase of an answer</source>
        <translation>应答的原因短语</translation>
    </message>
    <message>
        <source>host that bootstrap answered</source>
        <translation>引导服务返回的主机</translation>
    </message>
    <message>
        <source>port that bootstrap answered</source>
        <translation>引导服务返回的端口</translation>
    </message>
    <message>
        <source>a header in lower case, as http.header.host</source>
        <translation>小写的头字段，如 http.header.host</translation>
    </message>
    <message>
        <source>a field of a form, as http.form.productKey</source>
        <translation>表单的字段，如 http.form.productKey</translation>
    </message>
    <message>
        <source>a body that is neither a form nor JSON</source>
        <translation>既不是表单也不是 JSON 的正文</translation>
    </message>
    <message>
        <source>a member of a JSON payload or body, as json.params.cmd</source>
        <translation>JSON 载荷或正文的成员，如 json.params.cmd</translation>
    </message>
    <message>
        <source>of a state change: state.from, state.to, state.cause</source>
        <translation>状态变化：state.from、state.to、state.cause</translation>
    </message>
    <message>
        <source>of TCP and DNS: tcp.host, tcp.port, tcp.error, tcp.us</source>
        <translation>TCP 和 DNS：tcp.host、tcp.port、tcp.error、tcp.us</translation>
    </message>
    <message>
        <source>of TLS: tls.version, tls.cipher, tls.error, tls.us</source>
        <translation>TLS：tls.version、tls.cipher、tls.error、tls.us</translation>
    </message>
    <message>
        <source>a line of an imported text</source>
        <translation>导入文本中的一行</translation>
    </message>
    <message>
        <source>MQTT packets and nothing else</source>
        <translation>只显示 MQTT 报文</translation>
    </message>
    <message>
        <source>messages in both directions</source>
        <translation>两个方向的消息</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>多个取值之一</translation>
    </message>
    <message>
        <source>a part of the topic; contains never minds upper and lower case</source>
        <translation>主题的一部分；contains 从不区分大小写</translation>
    </message>
    <message>
        <source>what one device sent</source>
        <translation>某个设备发送的内容</translation>
    </message>
    <message>
        <source>records that the C SDK logs under this code</source>
        <translation>C SDK 以此代码记入日志的记录</translation>
    </message>
    <message>
        <source>long ones, and those that break the protocol</source>
        <translation>较长的记录，以及违反协议的记录</translation>
    </message>
    <message>
        <source>after a time of day, of any day</source>
        <translation>任意一天的某个时刻之后</translation>
    </message>
    <message>
        <source>in the first seconds of the trace</source>
        <translation>跟踪的最初几秒</translation>
    </message>
    <message>
        <source>these bytes in this order</source>
        <translation>按此顺序出现的这些字节</translation>
    </message>
    <message>
        <source>a regular expression; with i it does not mind upper and lower case</source>
        <translation>正则表达式；加 i 则不区分大小写</translation>
    </message>
    <message>
        <source>a member of a JSON payload or body</source>
        <translation>JSON 载荷或正文的成员</translation>
    </message>
    <message>
        <source>answers that refuse</source>
        <translation>表示拒绝的应答</translation>
    </message>
    <message>
        <source>records of one rung of the ladder</source>
        <translation>进度阶梯中某一阶段的记录</translation>
    </message>
    <message>
        <source>all but the heartbeat</source>
        <translation>心跳以外的全部记录</translation>
    </message>
    <message>
        <source>what somebody marked or commented</source>
        <translation>被标记或带注释的记录</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>has in it</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>fits a regular expression</source>
        <translation>匹配正则表达式</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>the opposite</source>
        <translation>取反</translation>
    </message>
    <message>
        <source>a list, as (1, 2)</source>
        <translation>列表，如 (1, 2)</translation>
    </message>
    <message>
        <source>both hold</source>
        <translation>两者都成立</translation>
    </message>
    <message>
        <source>one of both holds</source>
        <translation>其中之一成立</translation>
    </message>
    <message>
        <source>“and”, “or” or the end of the filter is expected here.</source>
        <translation>此处应为“and”“or”或过滤器的结尾。</translation>
    </message>
    <message>
        <source>The filter is nested too deep.</source>
        <translation>过滤器嵌套过深。</translation>
    </message>
    <message>
        <source>This “(” has no “)”.</source>
        <translation>此“(”没有对应的“)”。</translation>
    </message>
    <message>
        <source>“)” is expected here.</source>
        <translation>此处应为“)”。</translation>
    </message>
    <message>
        <source>The name of a field is expected here, as “topic”.</source>
        <translation>此处应为字段名，如“topic”。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有字段“%1”。</translation>
    </message>
    <message>
        <source>Is “%1” meant?</source>
        <translation>是否指“%1”？</translation>
    </message>
    <message>
        <source>“%1” is neither less nor greater than anything; use == or !=.</source>
        <translation>“%1”没有大小之分；请使用 == 或 !=。</translation>
    </message>
    <message>
        <source>A time is compared with &lt;, &lt;=, &gt;, &gt;=, == or !=.</source>
        <translation>时间用 &lt;、&lt;=、&gt;、&gt;=、== 或 != 比较。</translation>
    </message>
    <message>
        <source>“(” is expected here: in takes a list, as in (1, 2).</source>
        <translation>此处应为“(”：in 后面是列表，如 in (1, 2)。</translation>
    </message>
    <message>
        <source>“,” or “)” is expected here.</source>
        <translation>此处应为“,”或“)”。</translation>
    </message>
    <message>
        <source>“%1” is a number; a number is expected here.</source>
        <translation>“%1”是数字；此处应为数字。</translation>
    </message>
    <message>
        <source>“%1” is true or false, or stands alone.</source>
        <translation>“%1”只能为 true 或 false，或单独出现。</translation>
    </message>
    <message>
        <source>“%1” is one of: %2.</source>
        <translation>“%1”的取值为：%2。</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>此处应为值。</translation>
    </message>
    <message>
        <source>Pairs of hexadecimal digits, as 7b 22, or a text in quotes are expected here.</source>
        <translation>此处应为成对的十六进制数字（如 7b 22）或带引号的文本。</translation>
    </message>
    <message>
        <source>The quote that ends this text is missing.</source>
        <translation>缺少结束此文本的引号。</translation>
    </message>
    <message>
        <source>The “/” that ends this expression is missing.</source>
        <translation>缺少结束此表达式的“/”。</translation>
    </message>
    <message>
        <source>Not a regular expression: %1.</source>
        <translation>不是正则表达式：%1。</translation>
    </message>
    <message>
        <source>A time is expected here: 12:00:03.5, 2026-01-31T12:00:03, or 3.5s after the first.</source>
        <translation>此处应为时间：12:00:03.5、2026-01-31T12:00:03，或自第一条记录起的 3.5s。</translation>
    </message>
    <message>
        <source>DeviceName, or ProductKey.DeviceName</source>
        <translation>DeviceName，或 ProductKey.DeviceName</translation>
    </message>
    <message>
        <source>The name of a member is missing behind “%1”.</source>
        <translation>“%1”后面缺少成员名。</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Only this</source>
        <translation>仅此项(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;All but this</source>
        <translation>除此以外(&amp;A)</translation>
    </message>
    <message>
        <source>…and &amp;this</source>
        <translation>…并且此项(&amp;T)</translation>
    </message>
    <message>
        <source>…and &amp;not this</source>
        <translation>…并且非此项(&amp;N)</translation>
    </message>
    <message>
        <source>…o&amp;r this</source>
        <translation>…或此项(&amp;R)</translation>
    </message>
    <message>
        <source>Apply as &amp;filter</source>
        <translation>作为过滤器应用(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Prepare a filter</source>
        <translation>准备过滤器(&amp;P)</translation>
    </message>
</context>
<context>
    <name>JobCommands</name>
    <message>
        <source>There is no job %1.</source>
        <translation>没有任务 %1。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>There is no command “job %1”. Commands: job create, job status, job list, job interrupt.</source>
        <translation>没有命令“job %1”。命令：job create、job status、job list、job interrupt。</translation>
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
    <name>RecordFields</name>
    <message>
        <source>↑ from the device to the platform</source>
        <translation>↑ 从设备到平台</translation>
    </message>
    <message>
        <source>↓ from the platform to the device</source>
        <translation>↓ 从平台到设备</translation>
    </message>
    <message>
        <source>SDK code</source>
        <translation>SDK 代码</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>自开始起</translation>
    </message>
    <message>
        <source>%1 s, %2 s after the record before</source>
        <translation>%1 秒，距上一条记录 %2 秒</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式错误</translation>
    </message>
    <message>
        <source>These bytes break the protocol&apos;s rules; they are shown as they came.</source>
        <translation>这些字节违反协议规则；此处按收到时的原样显示。</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>Rebuilt from what a log says, not seen on the wire.</source>
        <translation>根据日志内容重建，并非在线路上捕获。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>注释</translation>
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
        <source>Stage</source>
        <translation>阶段</translation>
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
        <source>Far end</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
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
</context>
<context>
    <name>Region</name>
    <message>
        <source>China (Shanghai)</source>
        <translation>中国（上海）</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Japan (Tokyo)</source>
        <translation>日本（东京）</translation>
    </message>
    <message>
        <source>US (Virginia)</source>
        <translation>美国（弗吉尼亚）</translation>
    </message>
    <message>
        <source>Germany (Frankfurt)</source>
        <translation>德国（法兰克福）</translation>
    </message>
    <message>
        <source>US (Silicon Valley)</source>
        <translation>美国（硅谷）</translation>
    </message>
    <message>
        <source>China (Hangzhou)</source>
        <translation>中国（杭州）</translation>
    </message>
    <message>
        <source>China (Shenzhen)</source>
        <translation>中国（深圳）</translation>
    </message>
    <message>
        <source>China (Beijing)</source>
        <translation>中国（北京）</translation>
    </message>
    <message>
        <source>China (Qingdao)</source>
        <translation>中国（青岛）</translation>
    </message>
    <message>
        <source>China (Zhangjiakou)</source>
        <translation>中国（张家口）</translation>
    </message>
    <message>
        <source>China (Hohhot)</source>
        <translation>中国（呼和浩特）</translation>
    </message>
    <message>
        <source>China (Heyuan)</source>
        <translation>中国（河源）</translation>
    </message>
    <message>
        <source>China (Chengdu)</source>
        <translation>中国（成都）</translation>
    </message>
    <message>
        <source>China (Hong Kong)</source>
        <translation>中国（香港）</translation>
    </message>
    <message>
        <source>Australia (Sydney)</source>
        <translation>澳大利亚（悉尼）</translation>
    </message>
    <message>
        <source>Malaysia (Kuala Lumpur)</source>
        <translation>马来西亚（吉隆坡）</translation>
    </message>
    <message>
        <source>Indonesia (Jakarta)</source>
        <translation>印度尼西亚（雅加达）</translation>
    </message>
    <message>
        <source>India (Mumbai)</source>
        <translation>印度（孟买）</translation>
    </message>
    <message>
        <source>UK (London)</source>
        <translation>英国（伦敦）</translation>
    </message>
    <message>
        <source>UAE (Dubai)</source>
        <translation>阿联酋（迪拜）</translation>
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
    <message>
        <source>%1 is not complete: %2.</source>
        <translation>%1 不完整：%2。</translation>
    </message>
    <message>
        <source>Brings a device online: bootstrap, MQTT login, and on to the next instance when it is distributed.

Until the device has been online, the first failure ends the command. After that a lost connection is made again, with growing waits, until the stay is over.

Exit codes: 0 done as asked; 1 done, but the log or capture could not be written to its end; 2 wrong usage; 3 bootstrap failed or the secret could not be read; 4 connect failed; 5 kicked and not followed; 6 connection lost and not regained.</source>
        <translation>使设备上线：引导、MQTT 登录，并在设备被分发时转到下一个实例。

设备首次上线之前，第一次失败就会结束命令。此后连接断开会重新建立，等待时间逐次延长，直到停留时间结束。

退出码：0 按要求完成；1 已完成，但日志或抓包未能写完；2 用法错误；3 引导失败或无法读取密钥；4 连接失败；5 被踢下线且未跟随；6 连接断开且未恢复。</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>this must be an object, {…}.</source>
        <translation>此处必须是对象 {…}。</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>a text is missing here.</source>
        <translation>此处缺少文本。</translation>
    </message>
    <message>
        <source>this must be true or false.</source>
        <translation>此处必须是 true 或 false。</translation>
    </message>
    <message>
        <source>this must be a whole number from %1 to %2.</source>
        <translation>此处必须是 %1 到 %2 的整数。</translation>
    </message>
    <message>
        <source>this must be a number of seconds from 0 to %1.</source>
        <translation>此处必须是 0 到 %1 的秒数。</translation>
    </message>
    <message>
        <source>this must be a list, […].</source>
        <translation>此处必须是列表 […]。</translation>
    </message>
    <message>
        <source>this must be a list with at least one entry.</source>
        <translation>此处必须是至少有一项的列表。</translation>
    </message>
    <message>
        <source>this is not known here; use one of: %1.</source>
        <translation>此处不认识该项；请使用以下之一：%1。</translation>
    </message>
    <message>
        <source>“%1” is not known; use one of: %2.</source>
        <translation>不认识“%1”；请使用以下之一：%2。</translation>
    </message>
    <message>
        <source>the platform has no instance “%1”.</source>
        <translation>平台没有实例“%1”。</translation>
    </message>
    <message>
        <source>“%1” is the name of another device already.</source>
        <translation>“%1”已是另一台设备的名称。</translation>
    </message>
    <message>
        <source>“%1” is not one device further up.</source>
        <translation>“%1”不是上文中的单台设备。</translation>
    </message>
    <message>
        <source>there is no device “%1”.</source>
        <translation>没有设备“%1”。</translation>
    </message>
    <message>
        <source>The document is too large for a scenario.</source>
        <translation>该文档过大，不可能是场景。</translation>
    </message>
    <message>
        <source>line %1: this is not JSON: %2.</source>
        <translation>第 %1 行：不是 JSON：%2。</translation>
    </message>
    <message>
        <source>this must be %1, the version of the format that is understood.</source>
        <translation>此处必须是 %1，即所支持的格式版本。</translation>
    </message>
</context>
<context>
    <name>ScenarioCommand</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Runs scenarios: a local platform, devices on it, steps and expectations. FILE is a JSON document or the name of one that comes with the program (see --list); README.md in %1 tells the schema.

Exit codes: 0 all passed; 1 one failed; 2 wrong usage; 3 a file cannot be read or written.</source>
        <translation>运行场景：一个本地平台、其上的设备、步骤和预期。FILE 是 JSON 文档，或随程序提供的场景的名称（见 --list）；格式见 %1 中的 README.md。

退出码：0 全部通过；1 有失败；2 用法错误；3 文件无法读取或写入。</translation>
    </message>
    <message>
        <source>Scenarios, run one after the other.</source>
        <translation>依次运行的场景。</translation>
    </message>
    <message>
        <source>Write the results as JUnit XML.</source>
        <translation>将结果写为 JUnit XML。</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>每行打印一个 JSON 对象。</translation>
    </message>
    <message>
        <source>List the scenarios that come with the program, and end.</source>
        <translation>列出随程序提供的场景后结束。</translation>
    </message>
    <message>
        <source>Directory of the simulator&apos;s certificate authority; made on first use.</source>
        <translation>模拟器的证书颁发机构所在目录；首次使用时创建。</translation>
    </message>
    <message>
        <source>FILE is missing.</source>
        <translation>缺少 FILE。</translation>
    </message>
</context>
<context>
    <name>ScenarioLibrary</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ScenarioStep</name>
    <message>
        <source>a number of seconds is missing here.</source>
        <translation>此处缺少秒数。</translation>
    </message>
    <message>
        <source>there is no state “%1”; they are called Online, Waiting, Failed….</source>
        <translation>没有状态“%1”；状态名为 Online、Waiting、Failed 等。</translation>
    </message>
    <message>
        <source>there is no error “%1”; they are called TlsExpired, ConnackTimeout….</source>
        <translation>没有错误“%1”；错误名为 TlsExpired、ConnackTimeout 等。</translation>
    </message>
    <message>
        <source>a step has either “do” or “expect”.</source>
        <translation>每个步骤要么有“do”，要么有“expect”。</translation>
    </message>
    <message>
        <source>“%1” is not known; use one of: %2.</source>
        <translation>不认识“%1”；请使用以下之一：%2。</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>全部设备</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>启动 %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>Let %1 follow</source>
        <translation>让 %1 跟随</translation>
    </message>
    <message>
        <source>Distribute %1 to %2</source>
        <translation>将 %1 分发到 %2</translation>
    </message>
    <message>
        <source>Notify %1</source>
        <translation>通知 %1</translation>
    </message>
    <message>
        <source>Kick %1: “%2”</source>
        <translation>踢 %1 下线：“%2”</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>禁用 %1</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>Fault: %1</source>
        <translation>故障：%1</translation>
    </message>
    <message>
        <source>Fault for %1: %2</source>
        <translation>%1 的故障：%2</translation>
    </message>
    <message>
        <source>Clear all faults</source>
        <translation>清除所有故障</translation>
    </message>
    <message>
        <source>Clear the fault %1</source>
        <translation>清除故障 %1</translation>
    </message>
    <message>
        <source>Wait %1 s</source>
        <translation>等待 %1 秒</translation>
    </message>
    <message>
        <source>Expect %1 online within %2 s</source>
        <translation>预期 %1 在 %2 秒内上线</translation>
    </message>
    <message>
        <source>Expect %1 online in %2 within %3 s</source>
        <translation>预期 %1 在 %3 秒内于 %2 上线</translation>
    </message>
    <message>
        <source>Expect %1 to follow within %2 s</source>
        <translation>预期 %1 在 %2 秒内跟随</translation>
    </message>
    <message>
        <source>Expect %1 to follow to %2 within %3 s</source>
        <translation>预期 %1 在 %3 秒内跟随到 %2</translation>
    </message>
    <message>
        <source>Expect %1 in state %2 within %3 s</source>
        <translation>预期 %1 在 %3 秒内处于状态 %2</translation>
    </message>
    <message>
        <source>Expect %1 to report %2 within %3 s</source>
        <translation>预期 %1 在 %3 秒内报告 %2</translation>
    </message>
    <message numerus="yes">
        <source>Expect %1 to receive %n notice(s) within %2 s</source>
        <translation>
            <numerusform>预期 %1 在 %2 秒内收到 %n 条通知</numerusform>
        </translation>
    </message>
    <message>
        <source>Expect %1 to be kicked within %2 s</source>
        <translation>预期 %1 在 %2 秒内被踢下线</translation>
    </message>
    <message>
        <source>Expect nothing lost of %1 within %2 s</source>
        <translation>预期 %1 在 %2 秒内没有丢失任何消息</translation>
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
    <message>
        <source>Which bytes the masked text hides cannot be told: they are not masked here either.</source>
        <translation>无法判断被遮蔽的文本遮住了哪些字节：此处也没有遮蔽它们。</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) hold an MQTT password; they are masked, too.</source>
        <translation>
            <numerusform>还有 %n 行含有 MQTT 密码，同样已遮蔽。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) hold a pre-shared key; they are masked, too.</source>
        <translation>
            <numerusform>还有 %n 行含有预共享密钥，同样已遮蔽。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: the characters beside this dump are not those of its bytes; one of them is damaged.</source>
        <translation>第 %1 行：此转储旁的字符与其字节不符；其中之一已损坏。</translation>
    </message>
    <message>
        <source>More dumps after line %1 have other characters beside their bytes.</source>
        <translation>第 %1 行之后还有转储旁的字符与其字节不符。</translation>
    </message>
    <message>
        <source>Line %1 is nearly a line of a dump. It is shown as text; its bytes are missing.</source>
        <translation>第 %1 行几乎是一行转储。它显示为文本；其字节缺失。</translation>
    </message>
    <message>
        <source>More lines after line %1 are nearly lines of dumps.</source>
        <translation>第 %1 行之后还有几乎是转储的行。</translation>
    </message>
    <message>
        <source>Line %1: the head promises a body of another length than the log holds; lines of its dump are missing or damaged, or it never came.</source>
        <translation>第 %1 行：头部声明的正文长度与日志中的不同；其转储有行缺失或损坏，或者正文从未到达。</translation>
    </message>
    <message>
        <source>More bodies after line %1 have another length than promised.</source>
        <translation>第 %1 行之后还有正文的长度与声明的不同。</translation>
    </message>
    <message>
        <source>Line %1: the message in this dump is no whole JSON; lines of it may be missing.</source>
        <translation>第 %1 行：此转储中的消息不是完整的 JSON；可能缺少行。</translation>
    </message>
    <message>
        <source>More messages after line %1 are no whole JSON.</source>
        <translation>第 %1 行之后还有消息不是完整的 JSON。</translation>
    </message>
    <message>
        <source>Line %1: this topic fills the 160 bytes of the SDK&apos;s line; its end may be missing.</source>
        <translation>第 %1 行：此主题占满了 SDK 一行的 160 字节；其结尾可能缺失。</translation>
    </message>
    <message>
        <source>More topics after line %1 fill their lines.</source>
        <translation>第 %1 行之后还有主题占满整行。</translation>
    </message>
</context>
<context>
    <name>SecretInput</name>
    <message>
        <source>the secret on standard input cannot be read or is longer than %1 bytes.</source>
        <translation>标准输入中的密钥无法读取，或长度超过 %1 字节。</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>the first line of standard input is empty; it must be the %1.</source>
        <translation>标准输入的第一行为空；它必须是 %1。</translation>
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
        <source>WARNING: listening on %1, so that everybody in that network can reach this simulator. It is made for a bench, not for hostile networks.</source>
        <translation>警告：正在 %1 上监听，该网络中的任何人都可以访问此模拟器。它只适用于实验台，不适用于不可信的网络。</translation>
    </message>
    <message>
        <source>Name in answers and certificates, for boards; they must resolve it. Without it: localhost, or the address.</source>
        <translation>应答和证书中使用的名称，供开发板使用；它们必须能解析该名称。未指定时为 localhost 或监听地址。</translation>
    </message>
    <message>
        <source>Write what firmware needs into a directory: the authority as PEM and as C, settings for the C Link SDK, and a README.txt.</source>
        <translation>将固件所需内容写入目录：PEM 和 C 格式的证书颁发机构、C Link SDK 的设置，以及 README.txt。</translation>
    </message>
    <message>
        <source>Runs a local platform: bootstrap and console over HTTPS, and two or more MQTT instances. Prints one JSON object a line; reads commands a line each: distribute PK DN INSTANCE, notify PK DN, kick PK DN TEXT, disable PK DN, enable PK DN, job create PK SOURCE TARGET DN, job status ID, job list, job interrupt ID, fault KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once], fault list, fault clear [KIND], scenario FILE, status, quit.</source>
        <translation>运行一个本地平台：基于 HTTPS 的引导服务和控制台，以及两个或更多 MQTT 实例。每行打印一个 JSON 对象；每行读取一条命令：distribute PK DN INSTANCE、notify PK DN、kick PK DN TEXT、disable PK DN、enable PK DN、job create PK SOURCE TARGET DN、job status ID、job list、job interrupt ID、fault KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once]、fault list、fault clear [KIND]、scenario FILE、status、quit。</translation>
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
    <name>StoryCaption</name>
    <message>
        <source>an instance</source>
        <translation>某个实例</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>One device, many regions</source>
        <translation>一台设备，多个地域</translation>
    </message>
    <message>
        <source>A device leaves the factory with one address built in: that of bootstrap. Watch how it finds the instance that it belongs to, and how it is moved to another one without anybody touching it.</source>
        <translation>设备出厂时只内置一个地址：引导服务的地址。请看它怎样找到自己所属的实例，又怎样在无人触碰的情况下迁移到另一个实例。</translation>
    </message>
    <message>
        <source>Where do I belong?</source>
        <translation>我属于哪里？</translation>
    </message>
    <message>
        <source>%1 asks bootstrap over HTTPS where it belongs. It sends its name only, no secret.</source>
        <translation>%1 通过 HTTPS 询问引导服务 自己属于哪里。它只发送名称，不发送密钥。</translation>
    </message>
    <message>
        <source>Bootstrap answers</source>
        <translation>引导服务应答</translation>
    </message>
    <message>
        <source>Bootstrap looks the device up and names its instance: %1.</source>
        <translation>引导服务查到这台设备，并给出它的实例：%1。</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>%1 opens a TLS connection to %2 and signs in. The signature is made from its secret, which never leaves the device.</source>
        <translation>%1 与 %2 建立 TLS 连接并登录。签名由密钥算出，密钥本身从不离开设备。</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>%1 is online in %2, %3 after it was switched on.</source>
        <translation>%1 在 %2 上线，距启动 %3。</translation>
    </message>
    <message>
        <source>Distributed</source>
        <translation>已分发</translation>
    </message>
    <message>
        <source>Somebody at the console distributed the device to another instance. %1 tells it so over the open connection.</source>
        <translation>有人在控制台把设备分发到了另一个实例。%1 通过现有连接通知设备。</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>%1 confirms the notice, so the platform knows that it was heard.</source>
        <translation>%1 确认收到通知，平台由此知道设备已听到。</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>%1 ends the connection: “%2”. From now on it refuses this device.</source>
        <translation>%1 断开连接：“%2”。从现在起它拒绝这台设备。</translation>
    </message>
    <message>
        <source>Where do I belong now?</source>
        <translation>我现在属于哪里？</translation>
    </message>
    <message>
        <source>%1 does not try the old address again. It asks bootstrap, as on its first day.</source>
        <translation>%1 不再尝试旧地址，而是像第一天那样询问引导服务。</translation>
    </message>
    <message>
        <source>A new home</source>
        <translation>新的归属</translation>
    </message>
    <message>
        <source>Bootstrap names the new instance: %1.</source>
        <translation>引导服务给出新的实例：%1。</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>迁移完成</translation>
    </message>
    <message>
        <source>%1 is online in %2. It was without a connection for %3, and nobody touched it.</source>
        <translation>%1 已在 %2 上线。它只断线了 %3，没有人碰过它。</translation>
    </message>
    <message>
        <source>A setback</source>
        <translation>遇到挫折</translation>
    </message>
    <message>
        <source>A try failed (%1). %2 waits and tries again.</source>
        <translation>一次尝试失败（%1）。%2 等待后重试。</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>因错误停止</translation>
    </message>
    <message>
        <source>%1 gave up: %2.</source>
        <translation>%1 已放弃：%2。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 was stopped by the operator.</source>
        <translation>%1 已被操作员停止。</translation>
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
    <message>
        <source>--filter, at character %1: %2
  %3
  %4</source>
        <translation>--filter，第 %1 个字符处：%2
  %3
  %4</translation>
    </message>
    <message numerus="yes">
        <source>The expression of --filter takes too many steps: it was given up for %n record(s), which count as if it did not match.</source>
        <translation>
            <numerusform>--filter 的表达式步数过多：有 %n 条记录放弃了匹配，视为不匹配。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give ProductKeys, DeviceNames, instances and hosts other names of the same length, the same ones everywhere. IP addresses and the platform&apos;s own hosts stay.</source>
        <translation>为 ProductKey、DeviceName、实例和主机换用长度相同的其他名称，处处一致。IP 地址和平台自己的主机保持不变。</translation>
    </message>
    <message>
        <source>Only records that pass, as &apos;mqtt.type == PUBLISH and topic contains &quot;bootstrap&quot;&apos;. The window&apos;s help lists all fields. Times are in UTC.</source>
        <translation>只处理通过过滤器的记录，如 &apos;mqtt.type == PUBLISH and topic contains &quot;bootstrap&quot;&apos;。窗口的帮助列出了所有字段。时间为 UTC。</translation>
    </message>
    <message>
        <source>OUT is the very file to read; give it another name.</source>
        <translation>OUT 就是要读取的文件；请换一个名称。</translation>
    </message>
</context>
<context>
    <name>TraceFile</name>
    <message>
        <source>The capture is damaged or was cut; what came before this byte was read.</source>
        <translation>抓包已损坏或被截断；此字节之前的内容已读入。</translation>
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
    <message>
        <source>The row has more than %1 cells.</source>
        <translation>该行的单元格多于 %1 个。</translation>
    </message>
    <message>
        <source>The quotes of this cell do not end.</source>
        <translation>此单元格的引号没有结束。</translation>
    </message>
    <message>
        <source>The row ends after %1 of %2 cells.</source>
        <translation>该行只有 %1 个单元格，应为 %2 个。</translation>
    </message>
    <message>
        <source>Only a comma or the line&apos;s end may follow a cell.</source>
        <translation>单元格之后只能是逗号或行尾。</translation>
    </message>
    <message>
        <source>This is no time such as 2021-07-12T07:21:14.466789Z.</source>
        <translation>这不是形如 2021-07-12T07:21:14.466789Z 的时间。</translation>
    </message>
    <message>
        <source>This cell must hold hex digits, two for each byte.</source>
        <translation>此单元格必须是十六进制数字，每字节两位。</translation>
    </message>
    <message>
        <source>The file was cut or changed; what came before this row was read.</source>
        <translation>文件被截断或改动；已读入此行之前的内容。</translation>
    </message>
    <message>
        <source>This is no JSON: %1.</source>
        <translation>这不是 JSON：%1。</translation>
    </message>
    <message>
        <source>A line must be a JSON object.</source>
        <translation>每行必须是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>“hex” must be a string of hex digits, two for each byte.</source>
        <translation>“hex”必须是十六进制数字的字符串，每字节两位。</translation>
    </message>
    <message>
        <source>“time_us” must be a number.</source>
        <translation>“time_us”必须是数字。</translation>
    </message>
    <message>
        <source>The file was cut or changed; what came before this line was read.</source>
        <translation>文件被截断或改动；已读入此行之前的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) in blocks of an old kind, from byte %1 on, were left out. Wireshark writes them anew when it saves the capture.</source>
        <translation>
            <numerusform>从字节 %1 起，旧式数据块中的 %n 个数据包被略去。用 Wireshark 重新保存抓包即可转换。</numerusform>
        </translation>
    </message>
    <message>
        <source>In Wireshark, decrypt the capture and choose File, Export PDUs to File.</source>
        <translation>请在 Wireshark 中解密抓包，然后选择“文件”→“导出 PDU 到文件”。</translation>
    </message>
    <message>
        <source>“%1” is no direction.</source>
        <translation>“%1”不是方向。</translation>
    </message>
    <message>
        <source>“%1” is no protocol.</source>
        <translation>“%1”不是协议。</translation>
    </message>
    <message>
        <source>“%1” is no stage.</source>
        <translation>“%1”不是阶段。</translation>
    </message>
    <message>
        <source>The length says %1 bytes, and there are %2.</source>
        <translation>长度写着 %1 字节，实际有 %2 字节。</translation>
    </message>
    <message>
        <source>The time lies outside the years 1 to 9999.</source>
        <translation>时间不在公元 1 至 9999 年之内。</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) are encrypted with TLS and stay as they are. Give Wireshark the keys and export the PDUs of OSI layer 7 to read them.</source>
        <translation>
            <numerusform>有 %n 个数据包由 TLS 加密，保持原样。要读取它们，请把密钥交给 Wireshark，并导出 OSI 第 7 层的 PDU。</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>无法读取：%1。</translation>
    </message>
    <message>
        <source>The file is packed with %1.</source>
        <translation>文件由 %1 压缩。</translation>
    </message>
    <message>
        <source>Unpack it and open what was in it.</source>
        <translation>请解压后打开其中的文件。</translation>
    </message>
</context>
<context>
    <name>TraceRecovery</name>
    <message>
        <source>%1 is damaged at byte %2, and %3 bytes of it were left out; it was set aside as %4.</source>
        <translation>%1 在第 %2 字节处已损坏，其中 %3 字节未读取；已另存为 %4。</translation>
    </message>
    <message>
        <source>%1 is in use or can&apos;t be read.</source>
        <translation>%1 正在使用或无法读取。</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2, and %3 bytes of it were left out; it could not be set aside and stays: %4.</source>
        <translation>%1 在第 %2 字节处已损坏，其中 %3 字节未读取；无法另存，文件保留在原处：%4。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
</context>
<context>
    <name>TraceSearch</name>
    <message>
        <source>Bytes are written as pairs of hexadecimal digits, as in 7b 22.</source>
        <translation>字节写作成对的十六进制数字，如 7b 22。</translation>
    </message>
    <message>
        <source>Not a regular expression, at character %1: %2</source>
        <translation>不是正则表达式，第 %1 个字符处：%2</translation>
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
    <name>bootbench::ActionTexts</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
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
    <name>bootbench::BoardsView</name>
    <message>
        <source>&amp;Start anew, listening there</source>
        <translation>在该处重新启动(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start, listening there</source>
        <translation>在该处启动(&amp;S)</translation>
    </message>
    <message>
        <source>Export for firmware</source>
        <translation>为固件导出</translation>
    </message>
    <message>
        <source>&amp;Listen on</source>
        <translation>监听于(&amp;L)</translation>
    </message>
    <message>
        <source>The address where boards reach the platform; others in that network reach it too</source>
        <translation>开发板访问平台的地址；该网络中的其他人也能访问</translation>
    </message>
    <message>
        <source>&amp;Host name</source>
        <translation>主机名(&amp;H)</translation>
    </message>
    <message>
        <source>The name in answers and in the certificate; boards must resolve it. Empty: the address.</source>
        <translation>应答和证书中使用的名称；开发板必须能解析它。留空则为监听地址。</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>端口(&amp;T)</translation>
    </message>
    <message>
        <source>Of the bootstrap service</source>
        <translation>引导服务的端口</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Real boards can use the built-in platform instead of the cloud. Choose the network where they are and start it there; here then stands what their firmware needs to know.</source>
        <translation>真实的开发板可以使用内置平台代替云平台。请选择它们所在的网络并在那里启动平台；随后这里会显示固件需要了解的内容。</translation>
    </message>
    <message>
        <source>What firmware needs to know</source>
        <translation>固件需要了解的内容</translation>
    </message>
    <message>
        <source>Devices and connections of a platform that runs are closed first</source>
        <translation>会先关闭正在运行的平台的设备和连接</translation>
    </message>
    <message>
        <source>Copy &amp;settings</source>
        <translation>复制设置(&amp;S)</translation>
    </message>
    <message>
        <source>Copy host, port and credentials as C for the C Link SDK</source>
        <translation>将主机、端口和凭据复制为 C Link SDK 用的 C 代码</translation>
    </message>
    <message>
        <source>Copy C&amp;A</source>
        <translation>复制 CA(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the platform&apos;s certificate authority as C</source>
        <translation>将平台的证书颁发机构复制为 C 代码</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the authority as PEM and C, the settings and these instructions into a folder</source>
        <translation>将 PEM 和 C 格式的证书颁发机构、设置和这些说明写入文件夹</translation>
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
    <name>bootbench::BytesPane</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a record to see its payload.</source>
        <translation>选择一条记录可查看其载荷。</translation>
    </message>
    <message>
        <source>This record has no payload.</source>
        <translation>此记录没有载荷。</translation>
    </message>
    <message>
        <source>… %1 bytes more; see them as hex.</source>
        <translation>…还有 %1 字节；请以十六进制查看。</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>What is shown of the record</source>
        <translation>显示记录的哪一部分</translation>
    </message>
    <message>
        <source>Select a record to see its bytes.</source>
        <translation>选择一条记录可查看其字节。</translation>
    </message>
    <message>
        <source>Payload as</source>
        <translation>载荷显示为</translation>
    </message>
    <message>
        <source>How the payload of this record is shown</source>
        <translation>此记录的载荷的显示方式</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>bootbench::ColourRulesDialog</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>D&amp;own</source>
        <translation>下移(&amp;O)</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>着色规则</translation>
    </message>
    <message>
        <source>The first rule that a record passes gives it its colour, and a sign beside its protocol.</source>
        <translation>记录通过的第一条规则决定其颜色，并在协议旁显示标志。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>过滤器(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>“%1”, at character %2: %3</source>
        <translation>“%1”，第 %2 个字符处：%3</translation>
    </message>
    <message>
        <source>“%1” has no filter.</source>
        <translation>“%1”没有过滤器。</translation>
    </message>
</context>
<context>
    <name>bootbench::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入想做的事</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command matches</source>
        <translation>没有匹配的命令</translation>
    </message>
</context>
<context>
    <name>bootbench::Comparison</name>
    <message>
        <source>%1 ↔ %2</source>
        <translation>%1 ↔ %2</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 与 %2 比较</translation>
    </message>
    <message>
        <source>%1 is no longer open.</source>
        <translation>%1 已关闭。</translation>
    </message>
    <message>
        <source>Record %1 is not among those shown.</source>
        <translation>记录 %1 不在当前显示的记录中。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>未能保存报告</translation>
    </message>
    <message>
        <source>Secrets are masked.</source>
        <translation>密钥已遮蔽。</translation>
    </message>
</context>
<context>
    <name>bootbench::ComparisonDialog</name>
    <message>
        <source>Compare traces</source>
        <translation>比较跟踪</translation>
    </message>
    <message>
        <source>What was said is aligned exchange by exchange. You see what one trace has and the other lacks, what comes in another order, other values and other times.</source>
        <translation>通信内容按每次交互对齐。您可以看到一份跟踪有而另一份没有的内容、不同的顺序、不同的值和不同的时间。</translation>
    </message>
    <message>
        <source>&amp;Left, the good run:</source>
        <translation>左侧，正常的运行(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Right, to compare with it:</source>
        <translation>右侧，与其比较的跟踪(&amp;R)：</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> times as long</source>
        <translation> 倍时间</translation>
    </message>
    <message>
        <source>An answer is told as slow when it took this many times as long in one of the traces</source>
        <translation>某个应答在其中一份跟踪中耗时达到此倍数时，会被指出</translation>
    </message>
    <message>
        <source>&amp;Tell answers that took:</source>
        <translation>指出耗时达到以下倍数的应答(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Swap sides</source>
        <translation>交换两侧(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Choose a log or a capture; it is opened in a tab of its own</source>
        <translation>选择日志或抓包；将在单独的标签页中打开</translation>
    </message>
    <message>
        <source>File for the left side</source>
        <translation>左侧的文件</translation>
    </message>
    <message>
        <source>File for the right side</source>
        <translation>右侧的文件</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>与文件比较</translation>
    </message>
    <message>
        <source>Logs and captures (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)</source>
        <translation>日志和抓包 (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose two different traces: another open one, or a file.</source>
        <translation>请选择两份不同的跟踪：另一份已打开的跟踪，或一个文件。</translation>
    </message>
</context>
<context>
    <name>bootbench::ComparisonModel</name>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>only left</source>
        <translation>仅左侧</translation>
    </message>
    <message>
        <source>only right</source>
        <translation>仅右侧</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
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
        <source>Left: %1</source>
        <translation>左：%1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>右：%1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>bootbench::ComparisonView</name>
    <message>
        <source>The report was copied; secrets are masked.</source>
        <translation>报告已复制；密钥已遮蔽。</translation>
    </message>
    <message>
        <source>That was the last difference.</source>
        <translation>这是最后一处差异。</translation>
    </message>
    <message>
        <source>That was the first difference.</source>
        <translation>这是第一处差异。</translation>
    </message>
    <message>
        <source>Select a row to see both records, field by field.</source>
        <translation>选择一行可逐字段查看两条记录。</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>两者内容相同。</translation>
    </message>
    <message>
        <source>Differs, as it does between any two runs; not counted</source>
        <translation>不同，但任意两次运行之间都会不同；不计入差异</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>正在将 %1 与 %2 比较</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>下一处差异(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next difference</source>
        <translation>转到下一处差异</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>上一处差异(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the difference before</source>
        <translation>转到上一处差异</translation>
    </message>
    <message>
        <source>&amp;Only differences</source>
        <translation>仅显示差异(&amp;O)</translation>
    </message>
    <message>
        <source>Hide what both traces say alike</source>
        <translation>隐藏两份跟踪中相同的内容</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the differences in words; secrets are masked</source>
        <translation>以文字复制差异；密钥已遮蔽</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Write the differences in words into a file; secrets are masked</source>
        <translation>以文字将差异写入文件；密钥已遮蔽</translation>
    </message>
    <message>
        <source>Show &amp;left record</source>
        <translation>显示左侧记录(&amp;L)</translation>
    </message>
    <message>
        <source>Show the record in %1</source>
        <translation>在 %1 中显示该记录</translation>
    </message>
    <message>
        <source>Show &amp;right record</source>
        <translation>显示右侧记录(&amp;R)</translation>
    </message>
    <message>
        <source>Both traces side by side</source>
        <translation>并排显示的两份跟踪</translation>
    </message>
    <message>
        <source>Differences in words</source>
        <translation>差异说明</translation>
    </message>
    <message>
        <source>Fields of both records</source>
        <translation>两条记录的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>左：%1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>右：%1</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>没有可比较的内容</translation>
    </message>
    <message>
        <source>The traces say the same</source>
        <translation>两份跟踪内容相同</translation>
    </message>
    <message>
        <source>Neither trace holds a conversation of a device with the platform.</source>
        <translation>两份跟踪中都没有设备与平台之间的通信。</translation>
    </message>
    <message>
        <source>All that was said was compared: requests and answers, logins, messages, their fields, their order and their times.</source>
        <translation>已比较全部通信内容：请求与应答、登录、消息，以及它们的字段、顺序和时间。</translation>
    </message>
    <message numerus="yes">
        <source>No difference in %n row(s)</source>
        <translation>
            <numerusform>%n 行中没有差异</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>differences in rows</comment>
        <translation>%2中有 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (left) is compared with %2 (right); their names are no difference.</source>
        <translation>%1（左）与 %2（右）比较；名称不同不算差异。</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsoleClient</name>
    <message>
        <source>The console&apos;s address, the AccessKey ID or its secret is missing.</source>
        <translation>缺少控制台的地址、AccessKey ID 或其密钥。</translation>
    </message>
    <message>
        <source>The result file&apos;s address cannot be used: %1</source>
        <translation>无法使用结果文件的地址：%1</translation>
    </message>
    <message>
        <source>The result file cannot be read; its address is valid for 10 minutes.</source>
        <translation>无法读取结果文件；其地址的有效期为 10 分钟。</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsoleDesk</name>
    <message>
        <source>The secret of the AccessKey %1 is not at hand: %2</source>
        <translation>无法取得 AccessKey %1 的密钥：%2</translation>
    </message>
    <message>
        <source>The AccessKey&apos;s secret could not be kept; it is used until the program ends. %1</source>
        <translation>无法保存 AccessKey 的密钥；它将使用到程序结束。%1</translation>
    </message>
    <message>
        <source>Alibaba Cloud shows the run log in its web console only, under Monitoring → Log Service. The built-in platform&apos;s can be read here.</source>
        <translation>阿里云仅在其网页控制台的“监控运维 → 日志服务”中显示运行日志。内置平台的运行日志可在此查看。</translation>
    </message>
    <message>
        <source>The AccessKey&apos;s secret is being read.</source>
        <translation>正在读取 AccessKey 的密钥。</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsoleDeviceDisplay</name>
    <message>
        <source>not asked yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>unknown there</source>
        <translation>控制台中没有</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>ProductKey %1</source>
        <translation>ProductKey %1</translation>
    </message>
    <message>
        <source>How long the console took to see what the session went through; the platform documents up to 10 seconds</source>
        <translation>控制台过了多久才反映会话的变化；平台文档称最多 10 秒</translation>
    </message>
    <message>
        <source>Asked at %1</source>
        <translation>查询于 %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Our session</source>
        <translation>本地会话</translation>
    </message>
    <message>
        <source>The console says</source>
        <translation>控制台显示</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>滞后</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsolePanel</name>
    <message>
        <source>Built-in platform, %1, AccessKey %2</source>
        <translation>内置平台，%1，AccessKey %2</translation>
    </message>
    <message>
        <source>%1, AccessKey %2</source>
        <translation>%1，AccessKey %2</translation>
    </message>
    <message>
        <source>The console cannot be called</source>
        <translation>无法调用控制台</translation>
    </message>
    <message>
        <source>No console is connected</source>
        <translation>未连接控制台</translation>
    </message>
    <message>
        <source>The console tells how the platform sees your devices, and distributes them. Start the built-in platform, or enter the AccessKey of another one.</source>
        <translation>控制台显示平台眼中的设备，并可分发设备。请启动内置平台，或输入其他平台的 AccessKey。</translation>
    </message>
    <message>
        <source>Select a job to see what became of its devices.</source>
        <translation>选择一个任务以查看其设备的结果。</translation>
    </message>
    <message>
        <source>The job runs; the platform tells the results when it has ended.</source>
        <translation>任务正在运行；平台会在任务结束后给出结果。</translation>
    </message>
    <message>
        <source>The results are being fetched…</source>
        <translation>正在获取结果…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s) were distributed.</source>
        <translation>
            <numerusform>%n 台设备中已分发 %1 台。</numerusform>
        </translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>&amp;Distribute devices…</source>
        <translation>分发设备(&amp;D)…</translation>
    </message>
    <message>
        <source>Create a distribution job; what it would do is shown first</source>
        <translation>创建分发任务；会先显示它将做什么</translation>
    </message>
    <message>
        <source>&amp;Refresh the console</source>
        <translation>刷新控制台(&amp;R)</translation>
    </message>
    <message>
        <source>Ask for states, jobs and log now</source>
        <translation>立即查询状态、任务和日志</translation>
    </message>
    <message>
        <source>Console &amp;settings…</source>
        <translation>控制台设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Which platform&apos;s console is called, and with which AccessKey</source>
        <translation>调用哪个平台的控制台，以及使用哪个 AccessKey</translation>
    </message>
    <message>
        <source>Start the &amp;built-in platform</source>
        <translation>启动内置平台(&amp;B)</translation>
    </message>
    <message>
        <source>Console settin&amp;gs…</source>
        <translation>控制台设置(&amp;G)…</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Run log</source>
        <translation>运行日志</translation>
    </message>
    <message>
        <source>Device states</source>
        <translation>设备状态</translation>
    </message>
    <message>
        <source>Distribution jobs</source>
        <translation>分发任务</translation>
    </message>
    <message>
        <source>What became of each device</source>
        <translation>每台设备的结果</translation>
    </message>
    <message>
        <source>A job runs</source>
        <translation>有任务正在运行</translation>
    </message>
    <message>
        <source>No devices on the bench</source>
        <translation>工作台上没有设备</translation>
    </message>
    <message>
        <source>The devices of the bench are listed here as the console sees them. Add one or run the demo.</source>
        <translation>此处列出控制台所见的工作台设备。请添加设备或运行演示。</translation>
    </message>
    <message>
        <source>No distribution jobs</source>
        <translation>没有分发任务</translation>
    </message>
    <message>
        <source>A job moves one or many devices of a product to another instance. It cannot be cancelled.</source>
        <translation>任务将一个产品的一台或多台设备移至另一个实例，且无法取消。</translation>
    </message>
    <message>
        <source>Distribute d&amp;evices…</source>
        <translation>分发设备(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsoleSettingsDialog</name>
    <message>
        <source>The host is no host name, as in iot.cn-shanghai.aliyuncs.com.</source>
        <translation>此主机不是有效的主机名，例如 iot.cn-shanghai.aliyuncs.com。</translation>
    </message>
    <message>
        <source>The CA file cannot be read.</source>
        <translation>无法读取 CA 文件。</translation>
    </message>
    <message>
        <source>The AccessKey ID has letters and digits only.</source>
        <translation>AccessKey ID 只包含字母和数字。</translation>
    </message>
    <message>
        <source>Enter the secret of this AccessKey.</source>
        <translation>请输入此 AccessKey 的密钥。</translation>
    </message>
    <message>
        <source>stored; enter another one to replace it</source>
        <translation>已保存；输入其他密钥可将其替换</translation>
    </message>
    <message>
        <source>The built-in platform makes a throw-away AccessKey at each start; nothing has to be entered.</source>
        <translation>内置平台每次启动都会生成一次性的 AccessKey；无需输入任何内容。</translation>
    </message>
    <message>
        <source>Kept in memory until the program ends.</source>
        <translation>保留在内存中，直到程序结束。</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain.</source>
        <translation>保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Kept in the keychain: %1.</source>
        <translation>保存在密钥环中：%1。</translation>
    </message>
    <message>
        <source>The keychain cannot be used: %1</source>
        <translation>无法使用密钥环：%1</translation>
    </message>
    <message>
        <source>Console settings</source>
        <translation>控制台设置</translation>
    </message>
    <message>
        <source>The &amp;built-in platform&apos;s console</source>
        <translation>内置平台的控制台(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Another platform&apos;s console:</source>
        <translation>其他平台的控制台(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主机(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Trusted CAs:</source>
        <translation>信任的 CA(&amp;T)：</translation>
    </message>
    <message>
        <source>AccessKey &amp;ID:</source>
        <translation>AccessKey ID(&amp;I)：</translation>
    </message>
    <message>
        <source>AccessKey &amp;secret:</source>
        <translation>AccessKey 密钥(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Keep the secret:</source>
        <translation>密钥保存位置(&amp;K)：</translation>
    </message>
    <message>
        <source>in the system&apos;s keychain</source>
        <translation>系统的密钥环中</translation>
    </message>
    <message>
        <source>in memory, for this session only</source>
        <translation>内存中，仅限本次会话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
    <name>bootbench::DemoStage</name>
    <message>
        <source>Export sequence</source>
        <translation>导出时序图</translation>
    </message>
    <message>
        <source>Drawings (*.svg);;Pictures (*.png)</source>
        <translation>矢量图 (*.svg);;图片 (*.png)</translation>
    </message>
    <message>
        <source>The sequence was not exported</source>
        <translation>时序图未能导出</translation>
    </message>
    <message>
        <source>Welcome to Bootbench</source>
        <translation>欢迎使用 Bootbench</translation>
    </message>
    <message>
        <source>See how a device asks where it belongs, comes online, is distributed to another instance and follows. A platform on this computer plays the other side: no account, no network, no device needed.</source>
        <translation>看设备怎样询问归属、上线、被分发到另一个实例并跟随过去。对端由本机上的平台扮演：无需账号、网络和设备。</translation>
    </message>
    <message>
        <source>&amp;Run the demo on the built-in platform</source>
        <translation>在内置平台上运行演示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add a device of your own…</source>
        <translation>添加自己的设备(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Open a board&apos;s log or a capture…</source>
        <translation>打开开发板日志或抓包文件(&amp;O)…</translation>
    </message>
    <message>
        <source>The device has moved</source>
        <translation>设备已迁移</translation>
    </message>
    <message>
        <source>%1 was distributed and is online in %2. It was without a connection for %3 ms. Status shows each rung that it climbed, Events what it was told, and the trace all %4 records.

What next?</source>
        <translation>%1 已被分发，并在 %2 上线，断线 %3 毫秒。“状态”显示它走过的每一级，“事件”显示它收到的消息，“跟踪”显示全部 %4 条记录。

接下来做什么？</translation>
    </message>
    <message>
        <source>&amp;Import devices from CSV…</source>
        <translation>从 CSV 导入设备(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Replay it slowly</source>
        <translation>慢速回放(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Show map and sequence</source>
        <translation>显示地图和时序图(&amp;S)</translation>
    </message>
    <message>
        <source>It holds %1 of %2 arrows. Secrets are masked.</source>
        <translation>其中有 %2 个箭头中的 %1 个。密钥已遮蔽。</translation>
    </message>
    <message>
        <source>Secrets are masked.</source>
        <translation>密钥已遮蔽。</translation>
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
    <message>
        <source>Edit the selected device</source>
        <translation>编辑所选设备</translation>
    </message>
    <message>
        <source>Delete the selected device</source>
        <translation>删除所选设备</translation>
    </message>
</context>
<context>
    <name>bootbench::DifferenceListModel</name>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
</context>
<context>
    <name>bootbench::DistributeDialog</name>
    <message numerus="yes">
        <source>%n device(s) chosen</source>
        <translation>
            <numerusform>已选择 %n 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) of %1 would go from %2 to %3.</source>
        <translation>
            <numerusform>%1 的 %n 台设备将从 %2 移至 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Distribute %n device(s)…</source>
        <translation>
            <numerusform>分发 %n 台设备(&amp;D)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分发</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n device(s) from %1 to %2?</source>
        <translation>
            <numerusform>将 %n 台设备从 %1 分发到 %2？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be cancelled. Devices that are online are told, replied to and disconnected; their run-time data stays at the source.</source>
        <translation>此操作无法取消。在线的设备会收到通知、作出应答并断开连接；其运行数据保留在源实例。</translation>
    </message>
    <message>
        <source>&amp;Distribute</source>
        <translation>分发(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Distribute devices</source>
        <translation>分发设备</translation>
    </message>
    <message>
        <source>&amp;Product:</source>
        <translation>产品(&amp;P)：</translation>
    </message>
    <message>
        <source>De&amp;vices:</source>
        <translation>设备(&amp;V)：</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Choose n&amp;one</source>
        <translation>全不选(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;From instance:</source>
        <translation>源实例(&amp;F)：</translation>
    </message>
    <message>
        <source>Strategy:</source>
        <translation>策略：</translation>
    </message>
    <message>
        <source>Specified &amp;region: all to one instance</source>
        <translation>指定地域：全部移至一个实例(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Nearest access: the device&apos;s address decides</source>
        <translation>就近接入：由设备的地址决定(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;To instance:</source>
        <translation>目标实例(&amp;T)：</translation>
    </message>
    <message>
        <source>Target acco&amp;unt (UID):</source>
        <translation>目标账号 (UID)(&amp;U)：</translation>
    </message>
    <message>
        <source>The account that gets the devices; the public platform wants it</source>
        <translation>接收设备的账号；公共平台要求填写</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. A distribution cannot be cancelled; time, nonce and signature are added when it is sent.</source>
        <translation>尚未发送任何内容。分发无法取消；时间、随机数和签名在发送时添加。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Show the &amp;dry run</source>
        <translation>显示试运行(&amp;D)</translation>
    </message>
</context>
<context>
    <name>bootbench::DistributeJobDisplay</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Nearest access: the device&apos;s address decides</source>
        <translation>就近接入：由设备的地址决定</translation>
    </message>
    <message>
        <source>Specified region: all devices to one instance</source>
        <translation>指定地域：全部设备移至一个实例</translation>
    </message>
    <message>
        <source>Distributed, of all devices of the job</source>
        <translation>任务的全部设备中已分发的数量</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>源 → 目标</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>bootbench::DistributeResultDisplay</name>
    <message>
        <source>Distributed</source>
        <translation>已分发</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
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
    <name>bootbench::ExchangeDialog</name>
    <message>
        <source>Exchange</source>
        <translation>会话往来</translation>
    </message>
    <message>
        <source>Exchange of %1</source>
        <translation>%1 的会话往来</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会话内容</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 around this one; filter by the device to see them all</source>
        <translation>此记录前后的 %1；按设备过滤可查看全部</translation>
    </message>
</context>
<context>
    <name>bootbench::ExportDialog</name>
    <message>
        <source>Log of the C SDK</source>
        <translation>C SDK 日志</translation>
    </message>
    <message>
        <source>Capture for Wireshark and Bootbench</source>
        <translation>供 Wireshark 和 Bootbench 使用的抓包</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>供电子表格使用的表格</translation>
    </message>
    <message>
        <source>JSON lines for scripts</source>
        <translation>供脚本使用的 JSON 行</translation>
    </message>
    <message>
        <source>What a device with the vendor&apos;s C SDK would have logged, with its hex dumps.</source>
        <translation>使用厂商 C SDK 的设备会写出的日志，含十六进制转储。</translation>
    </message>
    <message>
        <source>Keeps everything, comments and marks too; can be opened again without loss.</source>
        <translation>保留全部内容，包括注释和标记；可无损地重新打开。</translation>
    </message>
    <message>
        <source>One row a record: time, device, stage, direction, summary and bytes in hex.</source>
        <translation>每条记录一行：时间、设备、阶段、方向、摘要和十六进制字节。</translation>
    </message>
    <message>
        <source>One object a record, one record a line.</source>
        <translation>每条记录一个对象，每行一条记录。</translation>
    </message>
    <message>
        <source>&amp;Replace product keys, device names and instances by pseudonyms</source>
        <translation>用假名替换 ProductKey、DeviceName 和实例(&amp;R)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;hown by the filter</source>
        <translation>过滤器显示的(&amp;H)</translation>
    </message>
    <message>
        <source>Mar&amp;ked</source>
        <translation>已标记的(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Selected</source>
        <translation>已选择的(&amp;S)</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>遮蔽</translation>
    </message>
    <message>
        <source>Device &amp;keys</source>
        <translation>设备密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Login &amp;passwords</source>
        <translation>登录密码(&amp;P)</translation>
    </message>
    <message>
        <source>Si&amp;gnatures</source>
        <translation>签名(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Secrets that Bootbench knows become asterisks, in every spelling.</source>
        <translation>Bootbench 已知的密钥无论以何种形式出现，都变为星号。</translation>
    </message>
    <message>
        <source>Whoever has the file can log in as these devices. Records that have moved to disk stay masked.</source>
        <translation>得到此文件的人可以冒用这些设备登录。已移至磁盘的记录仍保持遮蔽。</translation>
    </message>
    <message>
        <source>Hosts of instances, too; IP addresses and the platform&apos;s own hosts stay</source>
        <translation>实例的主机也替换；IP 地址和平台自己的主机保持不变</translation>
    </message>
</context>
<context>
    <name>bootbench::FactsBar</name>
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
    <message numerus="yes">
        <source>%1 record(s) · %2/s</source>
        <translation>
            <numerusform>%1 条记录 · %2 条/秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::FaultsView</name>
    <message>
        <source>Everywhere</source>
        <translation>所有服务</translation>
    </message>
    <message>
        <source>Every instance</source>
        <translation>所有实例</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引导服务</translation>
    </message>
    <message>
        <source>Every device</source>
        <translation>所有设备</translation>
    </message>
    <message>
        <source>Faults need the platform</source>
        <translation>故障需要平台</translation>
    </message>
    <message>
        <source>Let the built-in platform go wrong on purpose and see how devices take it: slow, silent, broken, expired. Start it first.</source>
        <translation>让内置平台故意出错，观察设备如何应对：缓慢、无响应、损坏、过期。请先启动平台。</translation>
    </message>
    <message>
        <source>Start the platfor&amp;m</source>
        <translation>启动平台(&amp;M)</translation>
    </message>
    <message>
        <source>Fau&amp;lt</source>
        <translation>故障(&amp;L)</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>出什么错</translation>
    </message>
    <message>
        <source>How long, how much or which code</source>
        <translation>多久、多少或哪个代码</translation>
    </message>
    <message>
        <source>At which service</source>
        <translation>在哪个服务</translation>
    </message>
    <message>
        <source>For which device; before HTTP or MQTT nobody knows which one dials</source>
        <translation>针对哪台设备；在 HTTP 或 MQTT 之前无法得知是哪台设备在连接</translation>
    </message>
    <message>
        <source>&amp;Once, then gone</source>
        <translation>仅一次(&amp;O)</translation>
    </message>
    <message>
        <source>Otherwise it stays until it is cleared</source>
        <translation>否则会一直保持到被清除</translation>
    </message>
    <message>
        <source>&amp;Set fault</source>
        <translation>设置故障(&amp;S)</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>从现在起</translation>
    </message>
    <message>
        <source>No fault is set.</source>
        <translation>未设置故障。</translation>
    </message>
    <message>
        <source>Faults that are set</source>
        <translation>已设置的故障</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>Take the selected fault away</source>
        <translation>取消所选故障</translation>
    </message>
    <message>
        <source>Clear &amp;all</source>
        <translation>全部清除(&amp;A)</translation>
    </message>
    <message>
        <source>Let the platform work as it should</source>
        <translation>让平台恢复正常</translation>
    </message>
</context>
<context>
    <name>bootbench::FieldTreeModel</name>
    <message>
        <source>In filters: %1</source>
        <translation>在过滤器中：%1</translation>
    </message>
    <message>
        <source>Malformed: %1</source>
        <translation>格式错误：%1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>bootbench::FieldTreeView</name>
    <message>
        <source>Fields of the record</source>
        <translation>记录的字段</translation>
    </message>
    <message>
        <source>Select a record to see what it is made of.</source>
        <translation>选择一条记录可查看其构成。</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>复制值(&amp;C)</translation>
    </message>
    <message>
        <source>Copy field &amp;name</source>
        <translation>复制字段名(&amp;N)</translation>
    </message>
    <message>
        <source>Copy field &amp;and value</source>
        <translation>复制字段和值(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>全部展开(&amp;E)</translation>
    </message>
    <message>
        <source>Co&amp;llapse all</source>
        <translation>全部折叠(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bootbench::FilterBar</name>
    <message>
        <source>No filter was used yet</source>
        <translation>还没有使用过过滤器</translation>
    </message>
    <message>
        <source>&amp;Keep this filter as a button…</source>
        <translation>将此过滤器保存为按钮(&amp;K)…</translation>
    </message>
    <message>
        <source>There is a secret in this filter; it cannot be kept.</source>
        <translation>此过滤器中含有密钥，无法保存。</translation>
    </message>
    <message>
        <source>✗ At character %1: %2</source>
        <translation>✗ 第 %1 个字符处：%2</translation>
    </message>
    <message>
        <source>Enter shows all records</source>
        <translation>按 Enter 显示所有记录</translation>
    </message>
    <message>
        <source>Enter applies the filter</source>
        <translation>按 Enter 应用过滤器</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1/%2 条</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2 %</translation>
    </message>
    <message>
        <source>Ctrl+Space offers what may stand here, Up and Down bring back earlier filters</source>
        <translation>Ctrl+Space 列出此处可用的内容，上下方向键调出以前的过滤器</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>显示所有记录</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>以前的过滤器</translation>
    </message>
    <message>
        <source>Keep this filter, or change the named ones</source>
        <translation>保存此过滤器，或更改已命名的过滤器</translation>
    </message>
    <message>
        <source>How filters are written</source>
        <translation>过滤器的写法</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>How far the filter is</source>
        <translation>过滤进度</translation>
    </message>
    <message numerus="yes">
        <source>✗ The expression takes too many steps: it was given up for %n record(s)</source>
        <translation>
            <numerusform>✗ 表达式步数过多：有 %n 条记录放弃了匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::FilterButtons</name>
    <message>
        <source>Named filters</source>
        <translation>已命名的过滤器</translation>
    </message>
    <message>
        <source>Restore the &amp;built-in filters</source>
        <translation>恢复内置过滤器(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit in the filter box</source>
        <translation>在过滤框中编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move r&amp;ight</source>
        <translation>右移(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>重命名过滤器</translation>
    </message>
    <message>
        <source>Name on the button:</source>
        <translation>按钮上的名称：</translation>
    </message>
    <message>
        <source>Keep filter</source>
        <translation>保存过滤器</translation>
    </message>
    <message>
        <source>Name on the button; one of the same name is replaced:</source>
        <translation>按钮上的名称；同名的过滤器会被替换：</translation>
    </message>
</context>
<context>
    <name>bootbench::FilterEdit</name>
    <message>
        <source>Show only the records that pass a filter, as mqtt.type == PUBLISH</source>
        <translation>只显示通过过滤器的记录，如 mqtt.type == PUBLISH</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤器</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>此处可用的内容</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>第 %1 个字符处：%2</translation>
    </message>
    <message>
        <source>Not a filter</source>
        <translation>不是过滤器</translation>
    </message>
    <message>
        <source>A valid filter</source>
        <translation>有效的过滤器</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>没有过滤器</translation>
    </message>
</context>
<context>
    <name>bootbench::FilterHelp</name>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>one of several names</source>
        <translation>若干名称之一</translation>
    </message>
    <message>
        <source>Is, is not. Minds upper and lower case, but not for names of the protocol such as PUBLISH, up, notify or LK-030A.</source>
        <translation>等于、不等于。区分大小写，但 PUBLISH、up、notify 或 LK-030A 等协议名称除外。</translation>
    </message>
    <message>
        <source>Less and greater, for numbers, times and texts.</source>
        <translation>小于和大于，用于数字、时间和文本。</translation>
    </message>
    <message>
        <source>Has the text or the bytes in it; a text in upper or lower case.</source>
        <translation>包含该文本或字节；文本不区分大小写。</translation>
    </message>
    <message>
        <source>Fits a regular expression, /written like this/. With an i behind it, /like this/i, upper and lower case are the same.</source>
        <translation>匹配正则表达式，写作 /像这样/。后面加 i，即 /像这样/i，则不区分大小写。</translation>
    </message>
    <message>
        <source>Is one of the values of the list.</source>
        <translation>是列表中的值之一。</translation>
    </message>
    <message>
        <source>Also written &amp;&amp;, || and !. “and” binds closer than “or”; brackets group.</source>
        <translation>也可写作 &amp;&amp;、|| 和 !。“and”的优先级高于“or”；括号用于分组。</translation>
    </message>
    <message>
        <source>A filter names fields and what they are compared with. The list then shows only the records that pass, also of those that are still to come. Enter applies what is in the box, Escape takes back what was not applied.</source>
        <translation>过滤器由字段及其比较对象构成。列表随后只显示通过的记录，对之后到来的记录同样有效。Enter 应用框中的内容，Esc 撤回尚未应用的修改。</translation>
    </message>
    <message>
        <source>A field alone asks whether a record has it, or whether it is true. Where a record has a field several times, one of them is enough; != asks that there is one and none of them is equal.</source>
        <translation>单独一个字段表示记录是否有此字段，或其值是否为真。字段在记录中出现多次时，有一个符合即可；!= 则要求字段存在且都不相等。</translation>
    </message>
    <message>
        <source>Filters see what you see: what is masked is not found by what it hides.</source>
        <translation>过滤器所见即您所见：已遮蔽的内容无法按其原文找到。</translation>
    </message>
    <message>
        <source>Examples, to be clicked</source>
        <translation>示例（可点击）</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>运算符</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>语法</translation>
    </message>
    <message>
        <source>Nothing here speaks of “%1”.</source>
        <translation>此处没有关于“%1”的内容。</translation>
    </message>
    <message>
        <source>How filters are written</source>
        <translation>过滤器的写法</translation>
    </message>
    <message>
        <source>Search fields and examples</source>
        <translation>搜索字段和示例</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>bootbench::FindBar</name>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Went on from the other end</source>
        <translation>已从另一端继续查找</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Find in summaries and bytes</source>
        <translation>在摘要和字节中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>查找类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>十六进制字节</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Not found, but the pattern took too many steps in %n record(s)</source>
        <translation>
            <numerusform>未找到，但有 %n 条记录匹配步数过多</numerusform>
        </translation>
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
    <name>bootbench::HttpExchange</name>
    <message>
        <source>No whole answer came in %1 s.</source>
        <translation>%1 秒内未收到完整的应答。</translation>
    </message>
    <message>
        <source>The answer broke off, or did not come at all.</source>
        <translation>应答中断，或根本没有到来。</translation>
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
    <message>
        <source>The keychain has no such entry, or the keyring is locked and was not unlocked; the keychain service does not tell which.</source>
        <translation>密钥环中没有这样的条目，或密钥环已锁定且未被解锁；密钥环服务没有说明是哪一种情况。</translation>
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
    <message>
        <source>P&amp;resent</source>
        <translation>演示(&amp;R)</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>The same on a map: where each device is, step by step. F11 shows it to an audience.</source>
        <translation>同样的过程在地图上：每台设备一步步到了哪里。按 F11 向观众展示。</translation>
    </message>
    <message>
        <source>Who said what to whom, drawn as it happens. Click an arrow to see its bytes.</source>
        <translation>谁对谁说了什么，随发生随绘制。单击箭头可查看其字节。</translation>
    </message>
    <message>
        <source>The platform&apos;s side: states as its console sees them, distribution jobs and what became of each device, and the run log.</source>
        <translation>平台一侧：控制台所见的状态、分发任务和每台设备的结果，以及运行日志。</translation>
    </message>
    <message>
        <source>The View menu brings the other panels back.</source>
        <translation>“视图”菜单可恢复其他面板。</translation>
    </message>
    <message>
        <source>%1 brings the other panels back.</source>
        <translation>按 %1 恢复其他面板。</translation>
    </message>
</context>
<context>
    <name>bootbench::MapPanel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>World map of the devices</source>
        <translation>设备世界地图</translation>
    </message>
    <message>
        <source>Run the d&amp;emo</source>
        <translation>运行演示(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>上一步(&amp;P)</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Show the step&apos;s &amp;records</source>
        <translation>显示此步的记录(&amp;R)</translation>
    </message>
    <message>
        <source>Select the records of this step in the trace</source>
        <translation>在跟踪中选中这一步的记录</translation>
    </message>
    <message>
        <source>Presenter &amp;mode</source>
        <translation>演讲模式(&amp;M)</translation>
    </message>
    <message>
        <source>Map, sequence and captions on the whole screen</source>
        <translation>全屏显示地图、时序图和解说</translation>
    </message>
</context>
<context>
    <name>bootbench::MapView</name>
    <message>
        <source>shown in %1</source>
        <translation>显示在%1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on its way to %2</source>
        <translation>%1 正前往 %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 在 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Neither its name nor its host tells the region. Right-click to put it elsewhere.</source>
        <translation>名称和主机都看不出地域。右键单击可改放到别处。</translation>
    </message>
    <message>
        <source>Show %1 in</source>
        <translation>将 %1 显示在</translation>
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
    <message numerus="yes">
        <source>Close it to see %n earlier message(s).</source>
        <translation>
            <numerusform>关闭后可查看之前的 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
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
    <name>bootbench::OperationLogDisplay</name>
    <message>
        <source>Online</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>下线</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分发</translation>
    </message>
    <message>
        <source>↑ message</source>
        <translation>↑ 消息</translation>
    </message>
    <message>
        <source>↓ message</source>
        <translation>↓ 消息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
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
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
</context>
<context>
    <name>bootbench::OperationLogView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>This platform&apos;s API gives no run log</source>
        <translation>此平台的 API 不提供运行日志</translation>
    </message>
    <message>
        <source>No entry passes the filters</source>
        <translation>没有条目符合筛选条件</translation>
    </message>
    <message>
        <source>Widen them, or clear them in the context menu.</source>
        <translation>请放宽筛选条件，或在右键菜单中清除。</translation>
    </message>
    <message>
        <source>The run log is empty</source>
        <translation>运行日志为空</translation>
    </message>
    <message>
        <source>What devices do at the platform is listed here: online and offline with the reason, bootstrap, messages, distributions.</source>
        <translation>此处列出设备在平台上的行为：上线、下线及其原因、引导、消息和分发。</translation>
    </message>
    <message>
        <source>Run log</source>
        <translation>运行日志</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Only entries of devices whose DeviceName or ProductKey contains this</source>
        <translation>仅显示 DeviceName 或 ProductKey 包含此内容的设备的条目</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>下线</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分发</translation>
    </message>
    <message>
        <source>↑ messages</source>
        <translation>↑ 消息</translation>
    </message>
    <message>
        <source>↓ messages</source>
        <translation>↓ 消息</translation>
    </message>
    <message>
        <source>Only entries of this operation</source>
        <translation>仅显示此操作的条目</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Success (200)</source>
        <translation>成功 (200)</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Only entries with this result; 200 is success, all else a failure</source>
        <translation>仅显示此结果的条目；200 为成功，其他均为失败</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最近 1 分钟</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>最近 10 分钟</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Only entries of this time</source>
        <translation>仅显示此时间的条目</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>清除筛选条件(&amp;L)</translation>
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
    <message>
        <source>Refused by the fault “%1”</source>
        <translation>被故障“%1”拒绝</translation>
    </message>
    <message>
        <source>There is no place “%1”. Choose one of: bootstrap, %2.</source>
        <translation>没有位置“%1”。请选择以下之一：bootstrap, %2。</translation>
    </message>
    <message>
        <source>There is no job %1 that still runs.</source>
        <translation>没有仍在运行的任务 %1。</translation>
    </message>
    <message>
        <source>The simulator cannot offer TLS: %1.</source>
        <translation>模拟器无法提供 TLS：%1。</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformConsole</name>
    <message>
        <source>A network for nearest access is no address and prefix, as in 10.0.0.0/8.</source>
        <translation>就近接入的网络不是地址和前缀，例如 10.0.0.0/8。</translation>
    </message>
    <message>
        <source>There is no region “%1”. Use an ID such as cn-shanghai or eu-central-1.</source>
        <translation>没有地域“%1”。请使用 cn-shanghai 或 eu-central-1 之类的 ID。</translation>
    </message>
    <message>
        <source>There are more regions than instances.</source>
        <translation>地域的数量多于实例。</translation>
    </message>
    <message>
        <source>A job has to go through at least one device a second.</source>
        <translation>任务每秒至少要处理一台设备。</translation>
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
    <message>
        <source>⚠ Open to the network: everybody who reaches %1 can use this platform. For a bench only.</source>
        <translation>⚠ 已对网络开放：能访问 %1 的任何人都可以使用此平台。仅供工作台使用。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>Let the platform go wrong on purpose</source>
        <translation>让平台故意出错</translation>
    </message>
    <message>
        <source>Run suites of steps and expectations</source>
        <translation>运行由步骤和预期组成的测试</translation>
    </message>
    <message>
        <source>Let real boards use the platform</source>
        <translation>让真实的开发板使用此平台</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformTools</name>
    <message>
        <source>This computer only (127.0.0.1)</source>
        <translation>仅本机（127.0.0.1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All networks of this computer (0.0.0.0)</source>
        <translation>本机的所有网络（0.0.0.0）</translation>
    </message>
</context>
<context>
    <name>bootbench::Presenter</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Bootbench: presenter</source>
        <translation>Bootbench：演讲模式</translation>
    </message>
    <message>
        <source>Device distribution</source>
        <translation>设备分发</translation>
    </message>
    <message>
        <source>→ next step    ← previous step    D run the demo    L language    Esc leave</source>
        <translation>→ 下一步    ← 上一步    D 运行演示    L 语言    Esc 退出</translation>
    </message>
    <message>
        <source>World map of the devices</source>
        <translation>设备世界地图</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
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
    <name>bootbench::ReplayBar</name>
    <message>
        <source>%1 of %2 s, record %3 of %4</source>
        <translation>%1 / %2 秒，记录 %3 / %4</translation>
    </message>
    <message>
        <source>&amp;Pause replay</source>
        <translation>暂停回放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play replay</source>
        <translation>播放回放(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the replay</source>
        <translation>暂停回放</translation>
    </message>
    <message>
        <source>Play the records at their pace</source>
        <translation>按原有节奏播放记录</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Position of the replay</source>
        <translation>回放位置</translation>
    </message>
    <message>
        <source>Go to another place of the trace</source>
        <translation>跳到跟踪的其他位置</translation>
    </message>
    <message>
        <source>Spe&amp;ed:</source>
        <translation>速度(&amp;E)：</translation>
    </message>
    <message>
        <source>How many times as fast as it was</source>
        <translation>是原来速度的多少倍</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>From the &amp;beginning</source>
        <translation>从头开始(&amp;B)</translation>
    </message>
    <message>
        <source>Go back to the first record</source>
        <translation>回到第一条记录</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>单步(&amp;S)</translation>
    </message>
    <message>
        <source>Play one more record</source>
        <translation>再播放一条记录</translation>
    </message>
    <message>
        <source>S&amp;horten pauses</source>
        <translation>缩短停顿(&amp;H)</translation>
    </message>
    <message>
        <source>Pauses longer than two seconds take two seconds</source>
        <translation>超过两秒的停顿只播放两秒</translation>
    </message>
    <message>
        <source>&amp;Close replay</source>
        <translation>关闭回放(&amp;C)</translation>
    </message>
    <message>
        <source>End the replay and show what runs</source>
        <translation>结束回放，显示正在运行的内容</translation>
    </message>
</context>
<context>
    <name>bootbench::RevealBanner</name>
    <message>
        <source>Shown in this view, and in what is copied from it: %1. Exports mask them as before.</source>
        <translation>此视图以及从中复制的内容中显示了：%1。导出时仍会照常遮蔽。</translation>
    </message>
    <message>
        <source>ProductKeys, DeviceNames, instances and hosts have pseudonyms in this view.</source>
        <translation>此视图中的 ProductKey、DeviceName、实例和主机均为假名。</translation>
    </message>
    <message>
        <source>&amp;Hide secrets</source>
        <translation>隐藏密钥(&amp;H)</translation>
    </message>
    <message>
        <source>Show &amp;names</source>
        <translation>显示名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>bootbench::ScenarioDesk</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>bootbench::ScenarioReport</name>
    <message>
        <source>Passed in %1 s.</source>
        <translation>已通过，用时 %1 秒。</translation>
    </message>
    <message>
        <source>Failed at step %1 of %2.</source>
        <translation>失败于第 %1 步，共 %2 步。</translation>
    </message>
</context>
<context>
    <name>bootbench::ScenarioRunner</name>
    <message>
        <source>it is %1</source>
        <translation>其状态为 %1</translation>
    </message>
    <message>
        <source>it is %1 in %2</source>
        <translation>其状态为 %1，位于 %2</translation>
    </message>
    <message>
        <source>%1, with %2: %3</source>
        <translation>%1，错误 %2：%3</translation>
    </message>
    <message>
        <source>of %1 notices %2 arrived</source>
        <translation>%1 条通知中有 %2 条到达</translation>
    </message>
    <message>
        <source>of %1 notices %2 were answered</source>
        <translation>%1 条通知中有 %2 条得到应答</translation>
    </message>
    <message>
        <source>of %1 kicks %2 arrived</source>
        <translation>%1 次踢下线中有 %2 次到达</translation>
    </message>
    <message>
        <source>%1; it reported %2</source>
        <translation>%1；它报告了 %2</translation>
    </message>
    <message>
        <source>it has not followed; %1</source>
        <translation>它没有跟随；%1</translation>
    </message>
    <message>
        <source>it received %1</source>
        <translation>它收到 %1 条</translation>
    </message>
    <message>
        <source>it was not kicked so; %1</source>
        <translation>它没有被这样踢下线；%1</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>运行已被停止。</translation>
    </message>
    <message>
        <source>There is no fault “%1”.</source>
        <translation>没有故障“%1”。</translation>
    </message>
    <message>
        <source>%1 acts before anybody knows which device dials; leave out “device”.</source>
        <translation>%1 在得知是哪台设备连接之前就起作用；请去掉“device”。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 台</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::ScenariosView</name>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>Passed in %1 s.</source>
        <translation>已通过，用时 %1 秒。</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>场景 (*.json)</translation>
    </message>
    <message>
        <source>Save the result as JUnit XML</source>
        <translation>将结果保存为 JUnit XML</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit XML (*.xml)</translation>
    </message>
    <message>
        <source>Steps and expectations, on a platform and devices of their own</source>
        <translation>在独立的平台和设备上进行的步骤和预期</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>O&amp;pen…</source>
        <translation>打开(&amp;P)…</translation>
    </message>
    <message>
        <source>Open a scenario of your own; README.md beside the shipped ones tells the format</source>
        <translation>打开您自己的场景；格式见随附场景旁的 README.md</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run the scenario; its traffic appears in the trace</source>
        <translation>运行该场景；其通信会出现在跟踪记录中</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>End the run at this step</source>
        <translation>在此步骤结束运行</translation>
    </message>
    <message>
        <source>Save &amp;JUnit…</source>
        <translation>保存 JUnit(&amp;J)…</translation>
    </message>
    <message>
        <source>Save the last result for a CI server</source>
        <translation>保存最近的结果，供 CI 服务器使用</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间（秒）</translation>
    </message>
    <message>
        <source>Steps of the scenario</source>
        <translation>场景的步骤</translation>
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
    <name>bootbench::SecretsMenu</name>
    <message>
        <source>device keys</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>login passwords</source>
        <translation>登录密码</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Reveal secrets?</source>
        <translation>显示密钥？</translation>
    </message>
    <message>
        <source>This view will show %1 as they are, on this screen and in what is copied from it.</source>
        <translation>此视图将原样显示%1，包括屏幕上的内容和从中复制的内容。</translation>
    </message>
    <message>
        <source>Whoever sees them can log in as these devices. Exports go on masking them.</source>
        <translation>看到它们的人可以冒充这些设备登录。导出时仍会遮蔽。</translation>
    </message>
    <message>
        <source>&amp;Reveal</source>
        <translation>显示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Secrets and names</source>
        <translation>密钥和名称(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reveal all secrets…</source>
        <translation>显示所有密钥(&amp;R)…</translation>
    </message>
    <message>
        <source>Show all secrets in this view as they are</source>
        <translation>在此视图中原样显示所有密钥</translation>
    </message>
    <message>
        <source>Reveal &amp;keys…</source>
        <translation>显示设备密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>Reveal &amp;passwords…</source>
        <translation>显示登录密码(&amp;P)…</translation>
    </message>
    <message>
        <source>What a login sends: the HMAC of the device&apos;s secret</source>
        <translation>登录时发送的内容：设备密钥的 HMAC</translation>
    </message>
    <message>
        <source>Reveal si&amp;gnatures…</source>
        <translation>显示签名(&amp;G)…</translation>
    </message>
    <message>
        <source>Of registrations and console calls</source>
        <translation>注册和控制台调用的签名</translation>
    </message>
    <message>
        <source>&amp;Hide all secrets</source>
        <translation>隐藏所有密钥(&amp;H)</translation>
    </message>
    <message>
        <source>Mask all secrets again</source>
        <translation>重新遮蔽所有密钥</translation>
    </message>
    <message>
        <source>Pseudonyms for &amp;names</source>
        <translation>以假名代替名称(&amp;N)</translation>
    </message>
    <message>
        <source>DeviceSecrets, ProductSecrets, pre-shared and access keys, and what an opened log hides in its text</source>
        <translation>DeviceSecret、ProductSecret、预共享密钥和访问密钥，以及所打开的日志在其文本中隐藏的内容</translation>
    </message>
    <message>
        <source>Show ProductKeys, DeviceNames, instances and hosts under other names of the same length, the same ones everywhere; IP addresses and the platform&apos;s own hosts stay</source>
        <translation>以等长且处处一致的假名显示 ProductKey、DeviceName、实例和主机；IP 地址和平台自己的主机保持不变</translation>
    </message>
</context>
<context>
    <name>bootbench::SequenceModel</name>
    <message>
        <source>distribute</source>
        <translation>分发</translation>
    </message>
    <message>
        <source>Concluded from the notice: somebody distributed the device</source>
        <translation>由通知推断：有人分发了设备</translation>
    </message>
    <message>
        <source>ping × %1</source>
        <translation>心跳 × %1</translation>
    </message>
    <message>
        <source>we close</source>
        <translation>我方关闭</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>TCP, %1</source>
        <translation>TCP，%1</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
</context>
<context>
    <name>bootbench::SequencePainter</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>concluded</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>+%1 µs</source>
        <translation>+%1 微秒</translation>
    </message>
    <message>
        <source>+%1 ms</source>
        <translation>+%1 毫秒</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 秒</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 分</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
</context>
<context>
    <name>bootbench::SequencePanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>还没有往来</translation>
    </message>
    <message>
        <source>Who said what to whom is drawn here as it happens: device, bootstrap, instances. Start a device, open a log or capture, or run the demo.</source>
        <translation>谁对谁说了什么，在这里随发生随绘制：设备、引导服务、实例。请启动设备、打开日志或抓包文件，或者运行演示。</translation>
    </message>
    <message>
        <source>Run the d&amp;emo</source>
        <translation>运行演示(&amp;E)</translation>
    </message>
    <message>
        <source>▶ message   ▷ connection   ⊢ close   ✕ failure   dash-dot: concluded</source>
        <translation>▶ 消息   ▷ 连接   ⊢ 关闭   ✕ 失败   点划线：推断</translation>
    </message>
    <message>
        <source>&amp;Follow the newest arrow</source>
        <translation>跟随最新箭头(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the newest arrow in sight</source>
        <translation>让最新箭头保持可见</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>正常大小</translation>
    </message>
    <message>
        <source>E&amp;xport sequence…</source>
        <translation>导出时序图(&amp;X)…</translation>
    </message>
    <message>
        <source>Save the diagram as SVG or PNG, secrets masked</source>
        <translation>将时序图保存为 SVG 或 PNG，密钥已遮蔽</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
</context>
<context>
    <name>bootbench::SequenceView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>This failed.</source>
        <translation>此处失败。</translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation>时间 %1 秒</translation>
    </message>
    <message>
        <source>, %1 after the arrow before</source>
        <translation>，距上一个箭头 %1</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>Records %1 to %2</source>
        <translation>记录 %1 至 %2</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>还没有可导出的内容。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>时序图</translation>
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
    <message>
        <source>Presenter &amp;mode</source>
        <translation>演讲模式(&amp;M)</translation>
    </message>
    <message>
        <source>Show map, sequence and captions on the whole screen</source>
        <translation>全屏显示地图、时序图和解说</translation>
    </message>
    <message>
        <source>&amp;Replay this trace</source>
        <translation>回放此跟踪(&amp;R)</translation>
    </message>
    <message>
        <source>Play the trace in front again, at any speed, in all panels</source>
        <translation>以任意速度在所有面板中重新播放当前跟踪</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>过滤器(&amp;F)</translation>
    </message>
    <message>
        <source>How filters for the trace are written</source>
        <translation>跟踪过滤器的写法</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Find anything that can be done, and do it</source>
        <translation>查找并执行任何命令</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Which keys do what, and how to change them</source>
        <translation>查看和更改各命令的快捷键</translation>
    </message>
    <message>
        <source>&amp;Memory for a trace…</source>
        <translation>跟踪可用内存(&amp;M)…</translation>
    </message>
    <message>
        <source>How much memory a trace takes before its older records move to the disk</source>
        <translation>跟踪占用多少内存后将较早的记录移到磁盘</translation>
    </message>
    <message>
        <source>&amp;Only this panel</source>
        <translation>仅显示此面板(&amp;O)</translation>
    </message>
    <message>
        <source>Give the panel you work in the whole window, or show the others again</source>
        <translation>让正在使用的面板占满窗口，或重新显示其他面板</translation>
    </message>
</context>
<context>
    <name>bootbench::ShortcutsDialog</name>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>全部重置(&amp;L)</translation>
    </message>
    <message>
        <source>Give all commands their default keys</source>
        <translation>所有命令恢复默认快捷键</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;Press the new key:</source>
        <translation>按下新的快捷键(&amp;P)：</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新的快捷键</translation>
    </message>
    <message>
        <source>Leave the command without a key</source>
        <translation>让此命令没有快捷键</translation>
    </message>
    <message>
        <source>Give the command its default keys</source>
        <translation>此命令恢复默认快捷键</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>指定(&amp;A)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 triggers %2, which would lose it.</source>
        <translation>%1 现用于%2；指定后，后者将失去此快捷键。</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>改为用于此命令(&amp;T)</translation>
    </message>
</context>
<context>
    <name>bootbench::Simulation</name>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>There is no command “%1”. Commands: distribute, notify, kick, disable, enable, job, fault, scenario, status, quit.</source>
        <translation>没有命令“%1”。命令：distribute、notify、kick、disable、enable、job、fault、scenario、status、quit。</translation>
    </message>
    <message>
        <source>A scenario is running. Wait for its end.</source>
        <translation>有场景正在运行。请等待其结束。</translation>
    </message>
</context>
<context>
    <name>bootbench::StageCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
    <message>
        <source>yes; the version is not known</source>
        <translation>是；版本未知</translation>
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
    <name>bootbench::TraceActions</name>
    <message>
        <source>&amp;Follow tail</source>
        <translation>跟随末尾(&amp;F)</translation>
    </message>
    <message>
        <source>Scroll to new records as they arrive</source>
        <translation>有新记录到达时滚动到该记录</translation>
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
        <source>F&amp;ind…</source>
        <translation>查找(&amp;I)…</translation>
    </message>
    <message>
        <source>Look for text, bytes or a pattern</source>
        <translation>查找文本、字节或模式</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>The next record that has it</source>
        <translation>下一条匹配的记录</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>The record before that has it</source>
        <translation>上一条匹配的记录</translation>
    </message>
    <message>
        <source>Next recor&amp;d</source>
        <translation>下一条记录(&amp;D)</translation>
    </message>
    <message>
        <source>The record below</source>
        <translation>下面的一条记录</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>The record above</source>
        <translation>上面的一条记录</translation>
    </message>
    <message>
        <source>&amp;Go to record…</source>
        <translation>转到记录(&amp;G)…</translation>
    </message>
    <message>
        <source>Show the record with a number</source>
        <translation>显示指定编号的记录</translation>
    </message>
    <message>
        <source>Fi&amp;lter…</source>
        <translation>过滤(&amp;L)…</translation>
    </message>
    <message>
        <source>Show only some of the records</source>
        <translation>只显示部分记录</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the selected records, or unmark them</source>
        <translation>标记所选记录，或取消标记</translation>
    </message>
    <message>
        <source>Next mar&amp;k</source>
        <translation>下一个标记(&amp;K)</translation>
    </message>
    <message>
        <source>The next marked record</source>
        <translation>下一条已标记的记录</translation>
    </message>
    <message>
        <source>Pre&amp;vious mark</source>
        <translation>上一个标记(&amp;V)</translation>
    </message>
    <message>
        <source>The marked record before</source>
        <translation>上一条已标记的记录</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>注释(&amp;M)…</translation>
    </message>
    <message>
        <source>Write a comment to the record</source>
        <translation>为记录添加注释</translation>
    </message>
    <message>
        <source>Time re&amp;ference</source>
        <translation>时间参考点(&amp;F)</translation>
    </message>
    <message>
        <source>Count the time from this record</source>
        <translation>从此记录开始计时</translation>
    </message>
    <message>
        <source>Next in e&amp;xchange</source>
        <translation>会话中的下一条(&amp;X)</translation>
    </message>
    <message>
        <source>The next record of the same connection</source>
        <translation>同一连接的下一条记录</translation>
    </message>
    <message>
        <source>Previous in exc&amp;hange</source>
        <translation>会话中的上一条(&amp;H)</translation>
    </message>
    <message>
        <source>The record before of the same connection</source>
        <translation>同一连接的上一条记录</translation>
    </message>
    <message>
        <source>Follow &amp;exchange…</source>
        <translation>跟随会话(&amp;E)…</translation>
    </message>
    <message>
        <source>One device&apos;s conversation, in one column</source>
        <translation>在一列中显示一个设备的会话</translation>
    </message>
    <message>
        <source>C&amp;olour by rules</source>
        <translation>按规则着色(&amp;O)</translation>
    </message>
    <message>
        <source>Let the records stand out that a colour rule names</source>
        <translation>突出显示符合着色规则的记录</translation>
    </message>
    <message>
        <source>Colo&amp;ur rules…</source>
        <translation>着色规则(&amp;U)…</translation>
    </message>
    <message>
        <source>Which records stand out, and how</source>
        <translation>哪些记录突出显示，以及如何显示</translation>
    </message>
    <message>
        <source>Expor&amp;t…</source>
        <translation>导出(&amp;T)…</translation>
    </message>
    <message>
        <source>Write all, shown, marked or selected records into a file</source>
        <translation>将全部、显示的、已标记的或所选的记录写入文件</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>比较(&amp;P)…</translation>
    </message>
    <message>
        <source>What one trace does otherwise than another, side by side</source>
        <translation>并排显示一份跟踪与另一份的不同之处</translation>
    </message>
    <message>
        <source>&amp;Copy as</source>
        <translation>复制为(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>摘要(&amp;S)</translation>
    </message>
    <message>
        <source>Hex &amp;dump</source>
        <translation>十六进制转储(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Hex stream</source>
        <translation>十六进制流(&amp;H)</translation>
    </message>
    <message>
        <source>Printable &amp;text</source>
        <translation>可打印文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Escaped string</source>
        <translation>转义字符串(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;C array</source>
        <translation>C 数组(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Base64</source>
        <translation>Base64(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;JSON lines</source>
        <translation>JSON 行(&amp;J)</translation>
    </message>
    <message>
        <source>c&amp;url command</source>
        <translation>curl 命令(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Mosquitto command</source>
        <translation>Mosquitto 命令(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Time format</source>
        <translation>时间格式(&amp;T)</translation>
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
        <source>Text si&amp;ze</source>
        <translation>文字大小(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>Larger texts in the trace</source>
        <translation>放大跟踪中的文字</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>Smaller texts in the trace</source>
        <translation>缩小跟踪中的文字</translation>
    </message>
    <message>
        <source>&amp;As elsewhere</source>
        <translation>与别处相同(&amp;A)</translation>
    </message>
    <message>
        <source>Texts in the trace as large as elsewhere in the program</source>
        <translation>跟踪中的文字与程序中别处一样大</translation>
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
    <message>
        <source>Comment: %1</source>
        <translation>注释：%1</translation>
    </message>
    <message>
        <source>Coloured by the rule “%1”</source>
        <translation>由规则“%1”着色</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceDocument</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save trace</source>
        <translation>保存跟踪</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceFiles</name>
    <message>
        <source>The trace was not saved</source>
        <translation>未能保存跟踪</translation>
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
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>%1 was not saved: cancelled.</source>
        <translation>%1 未保存：已取消。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; bootbench-cli trace tells them all.</source>
        <translation>
            <numerusform>…以及另外 %n 条；bootbench-cli trace 会全部列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: cancelled after %2 records.</source>
        <translation>%1：读取 %2 条记录后取消。</translation>
    </message>
    <message>
        <source>%1: %2 records.</source>
        <translation>%1：%2 条记录。</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>A trace could not be recovered</source>
        <translation>未能恢复一份跟踪</translation>
    </message>
    <message>
        <source>Secrets are masked.</source>
        <translation>密钥已遮蔽。</translation>
    </message>
    <message>
        <source>Its secrets can be read.</source>
        <translation>其中的密钥可以读取。</translation>
    </message>
    <message>
        <source>%1 MiB/s, %2 s left</source>
        <translation>%1 MiB/秒，剩余 %2 秒</translation>
    </message>
    <message>
        <source>%1 records/s, %2 s left</source>
        <translation>%1 条/秒，剩余 %2 秒</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceList</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
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
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected records</source>
        <translation>复制所选记录</translation>
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
        <source>The list stands still, the capture goes on. Click to show what is new.</source>
        <translation>列表停止更新，捕获仍在继续。点击可显示新内容。</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Run the &amp;demo</source>
        <translation>运行演示(&amp;D)</translation>
    </message>
    <message>
        <source>There is no further record of that kind.</source>
        <translation>没有更多此类记录。</translation>
    </message>
    <message>
        <source>The filter hides record %1.</source>
        <translation>过滤器隐藏了记录 %1。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>No record passes the filter</source>
        <translation>没有记录通过过滤器</translation>
    </message>
    <message>
        <source>There are records, but none of them is shown. New ones that pass will be.</source>
        <translation>已有记录，但都未显示。之后通过过滤器的新记录会显示出来。</translation>
    </message>
    <message>
        <source>Show &amp;all records</source>
        <translation>显示所有记录(&amp;A)</translation>
    </message>
    <message>
        <source>Only HTTP requests can be copied as a curl command.</source>
        <translation>只有 HTTP 请求才能复制为 curl 命令。</translation>
    </message>
    <message>
        <source>Only CONNECT, SUBSCRIBE and PUBLISH can be copied as a Mosquitto command.</source>
        <translation>只有 CONNECT、SUBSCRIBE 和 PUBLISH 才能复制为 Mosquitto 命令。</translation>
    </message>
    <message>
        <source>The first %1 records were copied; export to have them all.</source>
        <translation>已复制前 %1 条记录；如需全部，请导出。</translation>
    </message>
    <message>
        <source>There is no further marked record.</source>
        <translation>没有更多已标记的记录。</translation>
    </message>
    <message>
        <source>Go to record</source>
        <translation>转到记录</translation>
    </message>
    <message>
        <source>Number of the record:</source>
        <translation>记录编号：</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Comment to record %1; empty to remove it:</source>
        <translation>记录 %1 的注释；留空则移除：</translation>
    </message>
    <message>
        <source>Every byte between the device and the platform is listed here as it passes. Start a device, or run the demo on the built-in platform. The log of a board, or a capture, can be opened or dropped here.</source>
        <translation>设备与平台之间经过的每个字节都会即时列在这里。请启动设备，或在内置平台上运行演示。也可以打开开发板日志或抓包文件，或将其拖放到这里。</translation>
    </message>
    <message>
        <source>&amp;Open a log or a capture…</source>
        <translation>打开日志或抓包文件(&amp;O)…</translation>
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
    <name>bootbench::TraceTabs</name>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>与…比较(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Running trace</source>
        <translation>正在进行的跟踪</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>跟踪</translation>
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
        <source>Open</source>
        <translation>打开</translation>
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
    <message>
        <source>There is nothing to replay yet.</source>
        <translation>还没有可回放的内容。</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>A trace that is played again</source>
        <translation>重新播放的跟踪</translation>
    </message>
    <message>
        <source>Logs, captures and device lists (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)</source>
        <translation>日志、抓包和设备列表 (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Memory for a trace</source>
        <translation>跟踪可用内存</translation>
    </message>
    <message>
        <source>MiB before older records move to the disk, for files that are opened from now on
and for the running trace of the next start:</source>
        <translation>较早的记录移到磁盘之前可用的内存（MiB），
对此后打开的文件以及下次启动时的跟踪生效：</translation>
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
        <source>Logs and captures to open, device lists (CSV) to import.</source>
        <translation>要打开的日志和抓包，要导入的设备列表（CSV）。</translation>
    </message>
</context>
</TS>
