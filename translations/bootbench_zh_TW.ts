<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Alink</name>
    <message>
        <source>The notice is not JSON: %1 at byte %2.</source>
        <translation>通知不是 JSON：%1（第 %2 位元組處）。</translation>
    </message>
    <message>
        <source>The notice is not a JSON object.</source>
        <translation>通知不是 JSON 物件。</translation>
    </message>
    <message>
        <source>The notice has no id.</source>
        <translation>通知沒有 id。</translation>
    </message>
    <message>
        <source>The notice&apos;s id is not a text: %1.</source>
        <translation>通知的 id 不是文字：%1。</translation>
    </message>
    <message>
        <source>The notice&apos;s id is no number from 0 to 4294967295: %1.</source>
        <translation>通知的 id 不是 0 到 4294967295 之間的數字：%1。</translation>
    </message>
    <message>
        <source>The notice has no object params.</source>
        <translation>通知沒有物件 params。</translation>
    </message>
    <message>
        <source>The notice has no params.cmd.</source>
        <translation>通知沒有 params.cmd。</translation>
    </message>
    <message>
        <source>The notice&apos;s cmd is no whole number: %1.</source>
        <translation>通知的 cmd 不是整數：%1。</translation>
    </message>
    <message>
        <source>cmd %1 is not known; only 0 is published.</source>
        <translation>未知的 cmd %1；公開的只有 0。</translation>
    </message>
</context>
<context>
    <name>BootbenchCli</name>
    <message>
        <source>show the whole way on a built-in platform</source>
        <translation>在內建平台上示範全過程</translation>
    </message>
    <message>
        <source>bring a device online and follow its distribution</source>
        <translation>使裝置上線並跟隨其分發</translation>
    </message>
    <message>
        <source>run a local platform: bootstrap and MQTT instances</source>
        <translation>執行本機平台：引導服務和 MQTT 執行個體</translation>
    </message>
    <message>
        <source>print what a CONNECT of a device carries</source>
        <translation>印出裝置的 CONNECT 所攜帶的內容</translation>
    </message>
    <message>
        <source>Usage: bootbench-cli COMMAND [OPTIONS]
Provisioning workbench for device distribution, without a window.

Commands:
</source>
        <translation>用法：bootbench-cli COMMAND [OPTIONS]
裝置分發佈建工作台，無視窗版本。

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
選項：
  -h, --help     顯示此說明。
  -v, --version  顯示本程式及其所用元件的版本。

詳細資訊請執行 bootbench-cli COMMAND --help。
</translation>
    </message>
    <message>
        <source>bootbench-cli: “%1” is no command.

</source>
        <translation>bootbench-cli：「%1」不是命令。

</translation>
    </message>
    <message>
        <source>print the records of a log or capture</source>
        <translation>列印日誌或擷取檔的記錄</translation>
    </message>
    <message>
        <source>write a log or capture in another format</source>
        <translation>將日誌或擷取檔轉換為其他格式</translation>
    </message>
</context>
<context>
    <name>BootstrapAnswer</name>
    <message>
        <source>data.resources.mqtt.host is missing or empty</source>
        <translation>data.resources.mqtt.host 不存在或為空</translation>
    </message>
    <message>
        <source>data.resources.mqtt.host is %1</source>
        <translation>data.resources.mqtt.host 為 %1</translation>
    </message>
    <message>
        <source>data.resources.mqtt.port is missing</source>
        <translation>缺少 data.resources.mqtt.port</translation>
    </message>
    <message>
        <source>data.resources.mqtt.port is %1, not a number from 1 to 65535</source>
        <translation>data.resources.mqtt.port 為 %1，不是 1 到 65535 之間的數字</translation>
    </message>
    <message>
        <source>the answer has no code</source>
        <translation>應答沒有 code</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>%1 bytes, at most %2 are read</source>
        <translation>%1 位元組，最多讀取 %2 位元組</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1（第 %2 位元組處）</translation>
    </message>
    <message>
        <source>the JSON text is not an object</source>
        <translation>JSON 文字不是物件</translation>
    </message>
</context>
<context>
    <name>CertificateAuthority</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is in use by another process. Try again when that has ended.</source>
        <translation>%1 正被另一個處理程序使用。請等該處理程序結束後重試。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose a directory that you own.</source>
        <translation>無法寫入 %1。請選擇您擁有的目錄。</translation>
    </message>
    <message>
        <source>%1 can be read by other users. Make it private (chmod 600) or remove the directory.</source>
        <translation>其他使用者可以讀取 %1。請將其設為私人（chmod 600）或刪除該目錄。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another directory, or remove this one to start anew.</source>
        <translation>未作任何變更。請選擇其他目錄，或刪除此目錄以重新開始。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>ca.pem holds no certificate</source>
        <translation>ca.pem 不包含憑證</translation>
    </message>
    <message>
        <source>ca.pem is somebody else&apos;s certificate, not one that Bootbench made</source>
        <translation>ca.pem 是他人的憑證，不是由 Bootbench 產生的</translation>
    </message>
    <message>
        <source>ca.pem is not the certificate of an authority</source>
        <translation>ca.pem 不是憑證授權單位的憑證</translation>
    </message>
    <message>
        <source>ca.key is broken or does not belong to ca.pem</source>
        <translation>ca.key 已損壞或與 ca.pem 不符</translation>
    </message>
    <message>
        <source>the authority expired on %1</source>
        <translation>憑證授權單位已於 %1 過期</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made. Choose one that you can write to.</source>
        <translation>無法建立目錄 %1。請選擇您有權寫入的目錄。</translation>
    </message>
    <message>
        <source>%1 holds ca.key but no ca.pem. Nothing was changed. Choose another directory, or remove this one to start anew.</source>
        <translation>%1 中有 ca.key 但沒有 ca.pem。未作任何變更。請選擇其他目錄，或刪除此目錄以重新開始。</translation>
    </message>
    <message>
        <source>The simulator&apos;s authority cannot be made: %1.</source>
        <translation>無法建立模擬器的憑證授權單位：%1。</translation>
    </message>
    <message>
        <source>No directory was given for the simulator&apos;s certificates.</source>
        <translation>未指定存放模擬器憑證的目錄。</translation>
    </message>
    <message>
        <source>A server key cannot be made: %1.</source>
        <translation>無法產生伺服器金鑰：%1。</translation>
    </message>
    <message>
        <source>A server certificate needs at least one name.</source>
        <translation>伺服器憑證至少需要一個名稱。</translation>
    </message>
    <message>
        <source>%1/%2 is broken. Remove it; a new one is made then.</source>
        <translation>%1/%2 已損壞。請將其刪除，隨後會產生新的檔案。</translation>
    </message>
    <message>
        <source>A server certificate cannot be made: %1.</source>
        <translation>無法產生伺服器憑證：%1。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Show this help.</source>
        <translation>顯示此說明。</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>此處不應出現「%1」。</translation>
    </message>
    <message>
        <source>See bootbench-cli %1 --help.</source>
        <translation>請參閱 bootbench-cli %1 --help。</translation>
    </message>
    <message>
        <source>ProductKey of the device.</source>
        <translation>裝置的 ProductKey。</translation>
    </message>
    <message>
        <source>DeviceName of the device.</source>
        <translation>裝置的 DeviceName。</translation>
    </message>
    <message>
        <source>Read the DeviceSecret from the first line of standard input.</source>
        <translation>從標準輸入的第一行讀取 DeviceSecret。</translation>
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
        <translation>第 %1 位元組處：%2</translation>
    </message>
    <message>
        <source>%1 came instead.</source>
        <translation>收到的是 %1。</translation>
    </message>
    <message>
        <source>Reason code %1</source>
        <translation>原因碼 %1</translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message>
        <source>Runs a local platform and a device on it: bootstrap, online in iot-a, distributed to iot-b, kicked, followed, online again. Prints the stage ladder, then the log as the C SDK writes it.</source>
        <translation>執行一個本機平台及其上的一台裝置：引導、在 iot-a 上線、分發到 iot-b、被踢下線、跟隨、再次上線。先印出階段進度，再依 C SDK 的格式印出日誌。</translation>
    </message>
    <message>
        <source>The same in the C SDK&apos;s words:</source>
        <translation>以 C SDK 的格式表示同一過程:</translation>
    </message>
</context>
<context>
    <name>DeviceCsv</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 欄：%3</translation>
    </message>
    <message>
        <source>a comma is missing after the closing quotation mark.</source>
        <translation>右引號後缺少逗號。</translation>
    </message>
    <message>
        <source>the quotation mark is never closed.</source>
        <translation>引號沒有閉合。</translation>
    </message>
    <message>
        <source>the column %1 appears twice.</source>
        <translation>欄 %1 出現了兩次。</translation>
    </message>
    <message>
        <source>the header has no column %1. It must name DeviceName, DeviceSecret and ProductKey; InstanceId is optional.</source>
        <translation>標頭沒有 %1 欄。標頭必須包含 DeviceName、DeviceSecret 和 ProductKey；InstanceId 可省略。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>The file is not UTF-8. Save it as UTF-8 and try again.</source>
        <translation>檔案不是 UTF-8 編碼。請將其另存為 UTF-8 後重試。</translation>
    </message>
    <message>
        <source>the device %1 is listed twice.</source>
        <translation>裝置 %1 被列出了兩次。</translation>
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
        <translation>ProductKey 超過 31 個字元。</translation>
    </message>
    <message>
        <source>The ProductKey may hold letters A–Z, a–z and digits only.</source>
        <translation>ProductKey 只能包含字母 A–Z、a–z 和數字。</translation>
    </message>
    <message>
        <source>The DeviceName needs at least 4 characters.</source>
        <translation>DeviceName 至少需要 4 個字元。</translation>
    </message>
    <message>
        <source>The DeviceName is longer than 32 characters.</source>
        <translation>DeviceName 超過 32 個字元。</translation>
    </message>
    <message>
        <source>The DeviceName may hold letters A–Z, a–z, digits and - _ @ . : only.</source>
        <translation>DeviceName 只能包含字母 A–Z、a–z、數字以及 - _ @ . :。</translation>
    </message>
</context>
<context>
    <name>DeviceRegistry</name>
    <message>
        <source>A device without ProductKey and DeviceName cannot be added.</source>
        <translation>無法新增沒有 ProductKey 和 DeviceName 的裝置。</translation>
    </message>
    <message>
        <source>The device %1 has no DeviceSecret.</source>
        <translation>裝置 %1 沒有 DeviceSecret。</translation>
    </message>
    <message>
        <source>The device %1 cannot be added: there is no instance “%2”. Choose one of: %3.</source>
        <translation>無法新增裝置 %1：不存在執行個體「%2」。請從以下執行個體中選擇：%3。</translation>
    </message>
    <message>
        <source>MQTT protocol level %1 is not supported</source>
        <translation>不支援 MQTT 協定層級 %1</translation>
    </message>
    <message>
        <source>The clientId is malformed</source>
        <translation>clientId 格式錯誤</translation>
    </message>
    <message>
        <source>The clientId names an unknown signmethod</source>
        <translation>clientId 中的 signmethod 未知</translation>
    </message>
    <message>
        <source>The user name is not DeviceName&amp;ProductKey</source>
        <translation>使用者名稱不是 DeviceName&amp;ProductKey</translation>
    </message>
    <message>
        <source>The clientId is empty; only MQTT 5 may leave it out</source>
        <translation>clientId 為空；只有 MQTT 5 允許省略</translation>
    </message>
    <message>
        <source>The keep-alive of %1 s is outside %2–%3 s</source>
        <translation>保持連線時間 %1 秒不在 %2–%3 秒範圍內</translation>
    </message>
    <message>
        <source>There is no such device</source>
        <translation>沒有這樣的裝置</translation>
    </message>
    <message>
        <source>The signature is wrong</source>
        <translation>簽章錯誤</translation>
    </message>
    <message>
        <source>The device is disabled</source>
        <translation>裝置已停用</translation>
    </message>
    <message>
        <source>The device belongs to the instance %1</source>
        <translation>裝置屬於執行個體 %1</translation>
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
        <translation>引導</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分發</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Online: %1, after %2</source>
        <translation>線上：%1，耗時 %2</translation>
    </message>
    <message>
        <source>the device was distributed</source>
        <translation>裝置已被分發</translation>
    </message>
    <message>
        <source>Notice %1: %2 Replied %3.</source>
        <translation>通知 %1：%2 已回覆 %3。</translation>
    </message>
    <message>
        <source>following</source>
        <translation>跟隨</translation>
    </message>
    <message>
        <source>waiting for the operator</source>
        <translation>等待操作員</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Kick: “%1” – %2.</source>
        <translation>踢下線：「%1」 – %2。</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
    <message>
        <source>Read the DeviceSecret from the system&apos;s keychain.</source>
        <translation>從系統的金鑰環讀取 DeviceSecret。</translation>
    </message>
    <message>
        <source>Bootstrap service, https only.</source>
        <translation>引導服務，僅限 https。</translation>
    </message>
    <message>
        <source>PEM file of the authorities to trust, for bootstrap and MQTT, instead of the system&apos;s.</source>
        <translation>引導和 MQTT 所信任的憑證授權單位的 PEM 檔案，取代系統的憑證存放區。</translation>
    </message>
    <message>
        <source>Leave so long after the first time online; 0 leaves at once. Without it: until SIGINT or SIGTERM.</source>
        <translation>首次上線後停留多久再結束；0 表示立即結束。不指定時：直到收到 SIGINT 或 SIGTERM。</translation>
    </message>
    <message>
        <source>What to do when the device was distributed: follow, or only report.</source>
        <translation>裝置被分發時的處理方式：跟隨（follow），或僅報告（report）。</translation>
    </message>
    <message>
        <source>3.1.1 or 5.0.</source>
        <translation>3.1.1 或 5.0。</translation>
    </message>
    <message>
        <source>tls or tcp, for the MQTT connection.</source>
        <translation>MQTT 連線使用 tls 或 tcp。</translation>
    </message>
    <message>
        <source>Write the log as the C SDK would, secrets masked; - is standard output.</source>
        <translation>依 C SDK 的格式寫日誌，金鑰已遮蔽；- 表示標準輸出。</translation>
    </message>
    <message>
        <source>Print one JSON object a line instead of the ladder.</source>
        <translation>每行印出一個 JSON 物件，而不是階段進度。</translation>
    </message>
    <message>
        <source>Brings a device online: bootstrap, MQTT login, and on to the next instance when it is distributed.

Until the device has been online, the first failure ends the command. After that a lost connection is made again, with growing waits, until the stay is over.

Exit codes: 0 done as asked; 2 wrong usage; 3 bootstrap failed or the secret could not be read; 4 connect failed; 5 kicked and not followed; 6 connection lost and not regained.</source>
        <translation>使裝置上線：引導、MQTT 登入，並在裝置被分發時轉到下一個執行個體。

裝置首次上線之前，第一次失敗就會結束命令。此後連線中斷會重新建立，等待時間逐次延長，直到停留時間結束。

結束代碼：0 依要求完成；2 用法錯誤；3 引導失敗或無法讀取金鑰；4 連線失敗；5 被踢下線且未跟隨；6 連線中斷且未能恢復。</translation>
    </message>
    <message>
        <source>--%1 %2 is not known; use one of: %3.</source>
        <translation>--%1 %2 未知；請使用以下之一：%3。</translation>
    </message>
    <message>
        <source>--bootstrap “%1” is not an address such as https://HOST or https://HOST:PORT.</source>
        <translation>--bootstrap 「%1」不是 https://HOST 或 https://HOST:PORT 形式的位址。</translation>
    </message>
    <message>
        <source>--stay “%1” is not a number of seconds.</source>
        <translation>--stay 「%1」不是秒數。</translation>
    </message>
    <message>
        <source>give either --secret-stdin or --secret-keychain.</source>
        <translation>請指定 --secret-stdin 或 --secret-keychain 其中之一。</translation>
    </message>
    <message>
        <source>--sdk-log needs the name of a file.</source>
        <translation>--sdk-log 需要檔名。</translation>
    </message>
    <message>
        <source>--json and --sdk-log - cannot share standard output; give the log a file.</source>
        <translation>--json 和 --sdk-log - 不能共用標準輸出；請為日誌指定檔案。</translation>
    </message>
    <message>
        <source>Write a capture that Wireshark reads, secrets masked.</source>
        <translation>寫入 Wireshark 可讀取的擷取檔，密鑰已遮蔽。</translation>
    </message>
    <message>
        <source>--save needs the name of a file that ends in .pcapng.</source>
        <translation>--save 需要以 .pcapng 結尾的檔案名稱。</translation>
    </message>
</context>
<context>
    <name>SdkLogReader</name>
    <message>
        <source>Line %1: the log holds the device&apos;s MQTT password. It is masked here; do not pass the log on.</source>
        <translation>第 %1 行：日誌中含有裝置的 MQTT 密碼。此處已遮蔽；請勿轉發該日誌。</translation>
    </message>
    <message>
        <source>Line %1: the log holds a pre-shared key. It is masked here; do not pass the log on.</source>
        <translation>第 %1 行：日誌中含有預先共用金鑰。此處已遮蔽；請勿轉發該日誌。</translation>
    </message>
    <message>
        <source>Line %1: bytes of this dump are missing.</source>
        <translation>第 %1 行：此十六進位傾印缺少位元組。</translation>
    </message>
    <message>
        <source>Line %1: the text beside this dump is masked, but the hex still spells what it hides. Do not pass this log on; export it again with redaction instead.</source>
        <translation>第 %1 行：傾印旁的文字已遮蔽，但十六進位仍寫明了被隱藏的內容。請勿轉發該日誌；請改用遮蔽功能重新匯出。</translation>
    </message>
    <message>
        <source>More dumps after line %1 have bytes missing.</source>
        <translation>第 %1 行之後還有傾印缺少位元組。</translation>
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
        <translation>標準輸入中的金鑰無法讀取，或長度超過 %1 位元組。</translation>
    </message>
    <message>
        <source>the first line of standard input is empty; it must be the DeviceSecret.</source>
        <translation>標準輸入的第一行為空；該行必須是 DeviceSecret。</translation>
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
        <translation>未儲存此裝置的 DeviceSecret</translation>
    </message>
    <message>
        <source>Edit the device and enter its DeviceSecret. If the keyring is locked, unlock it and try again.</source>
        <translation>請編輯裝置並輸入其 DeviceSecret。如果金鑰環已鎖定，請解鎖後重試。</translation>
    </message>
    <message>
        <source>The keychain cannot be used</source>
        <translation>無法使用金鑰環</translation>
    </message>
    <message>
        <source>Start and unlock a keychain service (GNOME Keyring or KWallet), or keep secrets in memory for this session only.</source>
        <translation>請啟動並解鎖金鑰環服務（GNOME Keyring 或 KWallet），或僅在本次工作階段的記憶體中保留金鑰。</translation>
    </message>
    <message>
        <source>The bootstrap address is not valid</source>
        <translation>引導服務位址無效</translation>
    </message>
    <message>
        <source>Enter a host name and a port from 1 to 65535, as in https://iot-auth-global.aliyuncs.com:443.</source>
        <translation>請輸入主機名稱和 1 到 65535 之間的連接埠，例如 https://iot-auth-global.aliyuncs.com:443。</translation>
    </message>
    <message>
        <source>The CA file cannot be used</source>
        <translation>無法使用 CA 檔案</translation>
    </message>
    <message>
        <source>Choose a readable file that holds at least one certificate in PEM format.</source>
        <translation>請選擇可讀取且至少包含一個 PEM 格式憑證的檔案。</translation>
    </message>
    <message>
        <source>The host name does not resolve</source>
        <translation>無法解析主機名稱</translation>
    </message>
    <message>
        <source>Check the host name and this computer&apos;s DNS settings.</source>
        <translation>請檢查主機名稱和本機的 DNS 設定。</translation>
    </message>
    <message>
        <source>The name server did not answer in time</source>
        <translation>名稱伺服器未及時應答</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network connection and DNS settings.</source>
        <translation>請檢查本機的網路連線和 DNS 設定。</translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation>連線被拒絕</translation>
    </message>
    <message>
        <source>Nothing listens at this host and port. Check the port; if it is the built-in platform, start it.</source>
        <translation>此主機和連接埠上沒有服務在監聽。請檢查連接埠；如果是內建平台，請將其啟動。</translation>
    </message>
    <message>
        <source>The network is unreachable</source>
        <translation>無法連線至網路</translation>
    </message>
    <message>
        <source>Check the network connection, routes and firewall of this computer.</source>
        <translation>請檢查本機的網路連線、路由和防火牆。</translation>
    </message>
    <message>
        <source>The TCP connection was not set up in time</source>
        <translation>TCP 連線未能及時建立</translation>
    </message>
    <message>
        <source>A firewall may drop the packets. Check that this host and port can be reached from here.</source>
        <translation>防火牆可能丟棄了封包。請檢查從本機能否連線到此主機和連接埠。</translation>
    </message>
    <message>
        <source>The TCP connection failed</source>
        <translation>TCP 連線失敗</translation>
    </message>
    <message>
        <source>See the cause; check that this host and port can be reached from here.</source>
        <translation>請查看原因，並檢查從本機能否連線到此主機和連接埠。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>伺服器的憑證不受信任</translation>
    </message>
    <message>
        <source>Choose the CA that signed it in the profile: the system&apos;s store, a PEM file, or the built-in platform&apos;s CA.</source>
        <translation>請在設定檔中選擇簽發該憑證的 CA：系統憑證存放區、PEM 檔案或內建平台的 CA。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another host name</source>
        <translation>伺服器的憑證屬於另一個主機名稱</translation>
    </message>
    <message>
        <source>Use the host name that the certificate was issued for, or find out who answers at this address.</source>
        <translation>請使用憑證簽發時所針對的主機名稱，或查明此位址上是誰在應答。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired</source>
        <translation>伺服器的憑證已過期</translation>
    </message>
    <message>
        <source>Renew the certificate on the server. If it is still valid, correct this computer&apos;s clock.</source>
        <translation>請在伺服器上更新憑證。如果憑證仍在有效期內，請校正本機時鐘。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet</source>
        <translation>伺服器的憑證尚未生效</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is probably behind. Correct it and try again.</source>
        <translation>本機時鐘可能慢了。請校正後重試。</translation>
    </message>
    <message>
        <source>Client and server share no TLS version or cipher</source>
        <translation>用戶端與伺服器沒有共同的 TLS 版本或加密套件</translation>
    </message>
    <message>
        <source>The server must offer TLS 1.2 or 1.3.</source>
        <translation>伺服器必須支援 TLS 1.2 或 1.3。</translation>
    </message>
    <message>
        <source>The server does not speak TLS at this port</source>
        <translation>伺服器在此連接埠上不使用 TLS</translation>
    </message>
    <message>
        <source>This looks like a plain-text port. Use the TLS port, or choose security “tcp” if that is meant.</source>
        <translation>這似乎是未加密的連接埠。請使用 TLS 連接埠；如果確實不要加密，請將安全性選為「tcp」。</translation>
    </message>
    <message>
        <source>The TLS handshake did not finish in time</source>
        <translation>TLS 交握未能及時完成</translation>
    </message>
    <message>
        <source>The server accepted the connection and then went silent. Check the port and the server.</source>
        <translation>伺服器接受連線後便沒有回應。請檢查連接埠和伺服器。</translation>
    </message>
    <message>
        <source>The server ended the connection during the TLS handshake</source>
        <translation>伺服器在 TLS 交握期間中斷了連線</translation>
    </message>
    <message>
        <source>Check the server&apos;s log; it may want a client certificate or another TLS version.</source>
        <translation>請檢查伺服器日誌；伺服器可能要求用戶端憑證或其他 TLS 版本。</translation>
    </message>
    <message>
        <source>The TLS handshake failed</source>
        <translation>TLS 交握失敗</translation>
    </message>
    <message>
        <source>See the cause for what the TLS library reported.</source>
        <translation>請在原因中查看 TLS 程式庫報告的內容。</translation>
    </message>
    <message>
        <source>The server closed the connection before it answered</source>
        <translation>伺服器在應答之前關閉了連線</translation>
    </message>
    <message>
        <source>Try again; if it happens every time, check the server&apos;s log.</source>
        <translation>請重試；如果每次都發生，請檢查伺服器日誌。</translation>
    </message>
    <message>
        <source>The request could not be sent in time</source>
        <translation>請求未能及時傳送</translation>
    </message>
    <message>
        <source>The server stopped reading. Check the network and the server.</source>
        <translation>伺服器停止了讀取。請檢查網路和伺服器。</translation>
    </message>
    <message>
        <source>The answer did not come in time</source>
        <translation>應答未及時到達</translation>
    </message>
    <message>
        <source>The server took the request and went silent. Try again later or check the server.</source>
        <translation>伺服器收到請求後便沒有回應。請稍後重試或檢查伺服器。</translation>
    </message>
    <message>
        <source>The answer is not valid HTTP</source>
        <translation>應答不是有效的 HTTP</translation>
    </message>
    <message>
        <source>Check that this host and port belong to a bootstrap service.</source>
        <translation>請檢查此主機和連接埠是否屬於引導服務。</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>應答過大</translation>
    </message>
    <message>
        <source>A bootstrap answer has a few hundred bytes. Check that this host and port belong to a bootstrap service.</source>
        <translation>引導應答只有幾百位元組。請檢查此主機和連接埠是否屬於引導服務。</translation>
    </message>
    <message>
        <source>The bootstrap service answered with an HTTP error</source>
        <translation>引導服務傳回了 HTTP 錯誤</translation>
    </message>
    <message>
        <source>Check the path, the ProductKey and the DeviceName; for 5xx try again later.</source>
        <translation>請檢查路徑、ProductKey 和 DeviceName；如果是 5xx，請稍後重試。</translation>
    </message>
    <message>
        <source>The answer is not JSON</source>
        <translation>應答不是 JSON</translation>
    </message>
    <message>
        <source>A proxy or login page may have answered instead of the bootstrap service. Look at the body in the trace.</source>
        <translation>應答的可能是代理伺服器或登入頁面，而不是引導服務。請在追蹤記錄中查看內文。</translation>
    </message>
    <message>
        <source>The bootstrap service refused the device</source>
        <translation>引導服務拒絕了該裝置</translation>
    </message>
    <message>
        <source>Check that the device exists, is enabled, and that the ProductKey is right.</source>
        <translation>請檢查裝置是否存在、是否已啟用，以及 ProductKey 是否正確。</translation>
    </message>
    <message>
        <source>The answer names no MQTT host</source>
        <translation>應答中沒有 MQTT 主機</translation>
    </message>
    <message>
        <source>The device may not be distributed to any instance yet. Look at the body in the trace.</source>
        <translation>裝置可能尚未分發到任何執行個體。請在追蹤記錄中查看內文。</translation>
    </message>
    <message>
        <source>The answer names no MQTT port</source>
        <translation>應答中沒有 MQTT 連接埠</translation>
    </message>
    <message>
        <source>Look at the body in the trace.</source>
        <translation>請在追蹤記錄中查看內文。</translation>
    </message>
    <message>
        <source>The answer names an MQTT host that cannot be one</source>
        <translation>應答中的 MQTT 主機無效</translation>
    </message>
    <message>
        <source>Look at the body in the trace and report it to the platform.</source>
        <translation>請在追蹤記錄中查看內文，並向平台回報。</translation>
    </message>
    <message>
        <source>The answer names an MQTT port that cannot be one</source>
        <translation>應答中的 MQTT 連接埠無效</translation>
    </message>
    <message>
        <source>The instance did not answer CONNECT in time</source>
        <translation>執行個體未及時應答 CONNECT</translation>
    </message>
    <message>
        <source>The port may not speak MQTT, or the instance is overloaded. Check the port and try again.</source>
        <translation>該連接埠可能不使用 MQTT，或執行個體超載。請檢查連接埠後重試。</translation>
    </message>
    <message>
        <source>The instance answered CONNECT with something else than a CONNACK</source>
        <translation>執行個體對 CONNECT 的應答不是 CONNACK</translation>
    </message>
    <message>
        <source>The port may not speak MQTT. Look at the bytes in the trace.</source>
        <translation>該連接埠可能不使用 MQTT。請在追蹤記錄中查看位元組內容。</translation>
    </message>
    <message>
        <source>The instance refused the MQTT version (CONNACK 1)</source>
        <translation>執行個體拒絕了 MQTT 版本（CONNACK 1）</translation>
    </message>
    <message>
        <source>Choose MQTT 3.1.1 in the profile; MQTT 5.0 needs an enterprise instance.</source>
        <translation>請在設定檔中選擇 MQTT 3.1.1；MQTT 5.0 需要企業版執行個體。</translation>
    </message>
    <message>
        <source>The instance refused the clientId (CONNACK 2)</source>
        <translation>執行個體拒絕了 clientId（CONNACK 2）</translation>
    </message>
    <message>
        <source>Check the ProductKey, the DeviceName and the keep-alive (30–1200 s). The C SDK reports this code as “server unavailable”, -0x0303.</source>
        <translation>請檢查 ProductKey、DeviceName 和保持連線時間（30–1200 秒）。C SDK 將此代碼報告為「server unavailable」，-0x0303。</translation>
    </message>
    <message>
        <source>The instance is unavailable (CONNACK 3)</source>
        <translation>執行個體不可用（CONNACK 3）</translation>
    </message>
    <message>
        <source>Try again later. The C SDK reports this code as “bad user name or password”, -0x0304.</source>
        <translation>請稍後重試。C SDK 將此代碼報告為「bad user name or password」，-0x0304。</translation>
    </message>
    <message>
        <source>The instance refused user name or password (CONNACK 4)</source>
        <translation>執行個體拒絕了使用者名稱或密碼（CONNACK 4）</translation>
    </message>
    <message>
        <source>Check the DeviceSecret, and that the device exists in this instance and is enabled. The C SDK reports this code as “authorize fail”, -0x0305.</source>
        <translation>請檢查 DeviceSecret，以及裝置是否存在於此執行個體中並已啟用。C SDK 將此代碼報告為「authorize fail」，-0x0305。</translation>
    </message>
    <message>
        <source>The device is not authorised (CONNACK 5)</source>
        <translation>裝置未獲授權（CONNACK 5）</translation>
    </message>
    <message>
        <source>Check that the device is enabled and belongs to this instance. The C SDK reports this code as unknown, -0x0306.</source>
        <translation>請檢查裝置是否已啟用並屬於此執行個體。C SDK 將此代碼報告為未知，-0x0306。</translation>
    </message>
    <message>
        <source>The instance refused the connection</source>
        <translation>執行個體拒絕了連線</translation>
    </message>
    <message>
        <source>See the cause for the reason code.</source>
        <translation>請在原因中查看原因代碼。</translation>
    </message>
    <message>
        <source>The instance sent bytes that are not valid MQTT</source>
        <translation>執行個體傳送了無效的 MQTT 位元組</translation>
    </message>
    <message>
        <source>Look at the last bytes in the trace and report them to the platform.</source>
        <translation>請在追蹤記錄中查看最後的位元組，並向平台回報。</translation>
    </message>
    <message>
        <source>The instance stopped answering keep-alive</source>
        <translation>執行個體不再應答保持連線訊息</translation>
    </message>
    <message>
        <source>The link is dead; the device connects again by itself.</source>
        <translation>連線已失效；裝置會自動重新連線。</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>連線已中斷</translation>
    </message>
    <message>
        <source>The device connects again by itself; see the countdown.</source>
        <translation>裝置會自動重新連線；請查看倒數計時。</translation>
    </message>
    <message>
        <source>Another client logged in with this device&apos;s credentials</source>
        <translation>另一個用戶端已使用此裝置的憑證資料登入</translation>
    </message>
    <message>
        <source>Stop the other client first, then press Start. Connecting again now would kick it, and it would kick you in turn.</source>
        <translation>請先停止另一個用戶端，再按下「開始」。現在重新連線會將對方踢下線，對方又會反過來將您踢下線。</translation>
    </message>
    <message>
        <source>The platform ended the connection</source>
        <translation>平台中斷了連線</translation>
    </message>
    <message>
        <source>See the platform&apos;s words; press Start to ask bootstrap again.</source>
        <translation>請查看平台給出的說明；按下「開始」可再次請求引導。</translation>
    </message>
    <message>
        <source>The device was kicked again and again</source>
        <translation>裝置反覆被踢下線</translation>
    </message>
    <message>
        <source>Two places seem to claim this device. Check its distribution on the platform, then press Start.</source>
        <translation>似乎有兩處都聲稱擁有此裝置。請在平台上檢查其分發狀況，然後按下「開始」。</translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message>
        <source>Idle</source>
        <translation>閒置</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在準備</translation>
    </message>
    <message>
        <source>Asking bootstrap</source>
        <translation>正在請求引導</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在連線</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>線上</translation>
    </message>
    <message>
        <source>Being distributed</source>
        <translation>正在分發</translation>
    </message>
    <message>
        <source>Kicked</source>
        <translation>被踢下線</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>等待重試</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
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
        <translation>無法讀取設定檔案。該檔案已改存為 %1，Bootbench 將使用預設設定啟動。</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read. Check its permissions; changes may not be kept.</source>
        <translation>無法讀取設定檔案 %1。請檢查其權限；變更可能無法儲存。</translation>
    </message>
</context>
<context>
    <name>SignCommand</name>
    <message>
        <source>“%1” is no sign method; use hmacsha256, hmacsha1 or hmacmd5.</source>
        <translation>「%1」不是簽章方法；請使用 hmacsha256、hmacsha1 或 hmacmd5。</translation>
    </message>
    <message>
        <source>--client-id may have 64 characters and no “|”.</source>
        <translation>--client-id 最多 64 個字元，且不能包含「|」。</translation>
    </message>
    <message>
        <source>--timestamp must be a number of milliseconds.</source>
        <translation>--timestamp 必須是毫秒數。</translation>
    </message>
    <message>
        <source>Prints what a CONNECT of this device carries: the signed content, user name, clientId and password, as one JSON object.</source>
        <translation>印出此裝置的 CONNECT 所攜帶的內容：被簽章的內容、使用者名稱、clientId 和密碼，以一個 JSON 物件的形式輸出。</translation>
    </message>
    <message>
        <source>hmacsha256, hmacsha1 or hmacmd5.</source>
        <translation>hmacsha256、hmacsha1 或 hmacmd5。</translation>
    </message>
    <message>
        <source>clientId without parameters; ProductKey.DeviceName when not given.</source>
        <translation>不帶參數的 clientId；未指定時為 ProductKey.DeviceName。</translation>
    </message>
    <message>
        <source>Time stamp that is signed; the C SDK&apos;s constant when not given.</source>
        <translation>參與簽章的時間戳記；未指定時為 C SDK 的常數。</translation>
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
        <translation>CSV 檔案，包含 DeviceName、DeviceSecret、ProductKey 欄，以及可省略的 InstanceId 欄。</translation>
    </message>
    <message>
        <source>Names of the MQTT instances.</source>
        <translation>MQTT 執行個體的名稱。</translation>
    </message>
    <message>
        <source>Address to listen on.</source>
        <translation>監聽位址。</translation>
    </message>
    <message>
        <source>Port of the bootstrap service, 0 for any free one.</source>
        <translation>引導服務的連接埠，0 表示任意可用連接埠。</translation>
    </message>
    <message>
        <source>Ports of the instances in their order, 0 for any free one.</source>
        <translation>各執行個體的連接埠，依執行個體順序排列，0 表示任意可用連接埠。</translation>
    </message>
    <message>
        <source>Directory of the simulator&apos;s certificate authority; made on first use.</source>
        <translation>模擬器的憑證授權單位所在目錄；首次使用時建立。</translation>
    </message>
    <message>
        <source>MQTT without TLS.</source>
        <translation>不使用 TLS 的 MQTT。</translation>
    </message>
    <message>
        <source>“%1” is not a port; give a number from 0 to 65535.</source>
        <translation>「%1」不是連接埠；請指定 0 到 65535 之間的數字。</translation>
    </message>
    <message>
        <source>--devices FILE is missing.</source>
        <translation>缺少 --devices FILE。</translation>
    </message>
    <message>
        <source>“%1” is not an IP address.</source>
        <translation>「%1」不是 IP 位址。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>無法讀取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a list of devices.</source>
        <translation>%1 過大，不像是裝置清單。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Runs a local platform: bootstrap over HTTPS and two or more MQTT instances. Prints one JSON object a line; reads commands a line each: distribute PK DN INSTANCE, notify PK DN, kick PK DN TEXT, disable PK DN, enable PK DN, status, quit.</source>
        <translation>執行本機平台：使用 HTTPS 的引導服務和兩個或更多 MQTT 執行個體。每行印出一個 JSON 物件；每行讀取一個命令：distribute PK DN INSTANCE, notify PK DN, kick PK DN TEXT, disable PK DN, enable PK DN, status, quit。</translation>
    </message>
    <message>
        <source>WARNING: listening on %1, so that everybody in that network can reach this simulator. It is made for a bench, not for hostile networks.</source>
        <translation>警告：正在 %1 上監聽，該網路中的任何人都可以存取此模擬器。它只適用於實驗台，不適用於不受信任的網路。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Keychain</source>
        <translation>金鑰環</translation>
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
        <translation>請求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>應答</translation>
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
        <translation>訂閱</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>踢下線</translation>
    </message>
    <message>
        <source>Bootstrap again</source>
        <translation>再次引導</translation>
    </message>
    <message>
        <source>New host</source>
        <translation>新主機</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>無法讀取 %1：%2。</translation>
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
        <translation>應為：%1。</translation>
    </message>
    <message>
        <source>Certificate of %1 for %2, issued by %3, valid from %4 to %5.</source>
        <translation>%1 的憑證，用於 %2，由 %3 簽發，有效期從 %4 至 %5。</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM format.</source>
        <translation>%1 中沒有 PEM 格式的憑證。</translation>
    </message>
    <message>
        <source>%1 (alert of the server: %2)</source>
        <translation>%1（伺服器警示：%2）</translation>
    </message>
</context>
<context>
    <name>TraceCommand</name>
    <message>
        <source>Prints the records of a log of the C SDK or of a capture (pcapng).</source>
        <translation>列印 C SDK 日誌或擷取檔（pcapng）的記錄。</translation>
    </message>
    <message>
        <source>The log or capture.</source>
        <translation>日誌或擷取檔。</translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation>每行一個 JSON 物件。</translation>
    </message>
    <message>
        <source>Show secrets that would be masked.</source>
        <translation>顯示原本會被遮蔽的密鑰。</translation>
    </message>
    <message>
        <source>Writes a log of the C SDK or a capture in another format, by the suffix of OUT: .log or .txt (the C SDK&apos;s log), .pcapng, .csv, .jsonl.</source>
        <translation>將 C SDK 日誌或擷取檔寫成其他格式，由 OUT 的副檔名決定：.log 或 .txt（C SDK 日誌）、.pcapng、.csv、.jsonl。</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>要寫入的檔案。</translation>
    </message>
    <message>
        <source>Write secrets that would be masked.</source>
        <translation>寫入原本會被遮蔽的密鑰。</translation>
    </message>
    <message>
        <source>“%1” has no suffix that names a format; use .log, .txt, .pcapng, .csv or .jsonl.</source>
        <translation>「%1」沒有表示格式的副檔名；請使用 .log、.txt、.pcapng、.csv 或 .jsonl。</translation>
    </message>
</context>
<context>
    <name>TraceFile</name>
    <message>
        <source>The capture is damaged or was cut; what came before this byte is shown.</source>
        <translation>擷取檔已損壞或被截斷；此位元組之前的內容仍會顯示。</translation>
    </message>
    <message>
        <source>The capture&apos;s header is cut.</source>
        <translation>擷取檔的檔頭被截斷。</translation>
    </message>
    <message>
        <source>Link type %1 is not read here, only Wireshark&apos;s exported PDUs (252).</source>
        <translation>此處不支援鏈路類型 %1，僅支援 Wireshark 匯出的 PDU（252）。</translation>
    </message>
    <message>
        <source>The last packet&apos;s header is cut.</source>
        <translation>最後一個封包的標頭被截斷。</translation>
    </message>
    <message>
        <source>The packet says %1 bytes, and %2 are left.</source>
        <translation>封包宣告 %1 位元組，但只剩 %2 位元組。</translation>
    </message>
    <message>
        <source>The last block is cut: %1 bytes are left, a block has at least 12.</source>
        <translation>最後一個區塊被截斷：只剩 %1 位元組，而一個區塊至少有 12 位元組。</translation>
    </message>
    <message>
        <source>A block cannot have %1 bytes.</source>
        <translation>區塊不可能有 %1 位元組。</translation>
    </message>
    <message>
        <source>The block says %1 bytes, and %2 are left.</source>
        <translation>區塊宣告 %1 位元組，但只剩 %2 位元組。</translation>
    </message>
    <message>
        <source>The block&apos;s two sizes differ.</source>
        <translation>區塊首尾的兩個長度不一致。</translation>
    </message>
    <message>
        <source>The section has no byte-order mark.</source>
        <translation>該節沒有位元組順序標記。</translation>
    </message>
    <message>
        <source>The interface&apos;s description is cut.</source>
        <translation>介面描述被截斷。</translation>
    </message>
    <message>
        <source>Link type %1 is not read here, only Wireshark&apos;s exported PDUs (252). In Wireshark, decrypt the capture and choose File, Export PDUs to File.</source>
        <translation>此處不支援鏈路類型 %1，僅支援 Wireshark 匯出的 PDU（252）。請在 Wireshark 中解密擷取檔，然後選擇「檔案 &gt; 匯出 PDU 至檔案」。</translation>
    </message>
    <message>
        <source>The packet&apos;s header is cut.</source>
        <translation>封包的標頭被截斷。</translation>
    </message>
    <message>
        <source>The packet names interface %1, which was not described.</source>
        <translation>封包引用了未描述的介面 %1。</translation>
    </message>
    <message>
        <source>The packet says %1 bytes, and its block has %2.</source>
        <translation>封包宣告 %1 位元組，而其所在區塊只有 %2 位元組。</translation>
    </message>
    <message>
        <source>It could not be written: %1.</source>
        <translation>無法寫入：%1。</translation>
    </message>
    <message>
        <source>Make room, or choose another place.</source>
        <translation>請騰出空間，或選擇其他位置。</translation>
    </message>
    <message>
        <source>At byte %1: %2</source>
        <translation>第 %1 位元組處：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>無法讀取 %1：%2。</translation>
    </message>
    <message>
        <source>Check the name and who may read it.</source>
        <translation>請檢查檔案名稱和讀取權限。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>檔案是空的。</translation>
    </message>
    <message>
        <source>Choose a log or a capture.</source>
        <translation>請選擇日誌或擷取檔。</translation>
    </message>
    <message>
        <source>The packet&apos;s time cannot be true.</source>
        <translation>封包的時間不可能為真。</translation>
    </message>
</context>
<context>
    <name>TraceRecovery</name>
    <message>
        <source>%1 is damaged from byte %2 on; it was set aside as %3.</source>
        <translation>%1 從第 %2 位元組起已損壞；已另存為 %3。</translation>
    </message>
    <message>
        <source>%1 is in use or can&apos;t be read.</source>
        <translation>%1 正在使用或無法讀取。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>not yet</source>
        <translation>尚未開始</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳過</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>bundled stand-in for Qt MQTT</source>
        <translation>內建的 Qt MQTT 替代模組</translation>
    </message>
    <message>
        <source>Qt MQTT %1 (system)</source>
        <translation>Qt MQTT %1（系統）</translation>
    </message>
</context>
<context>
    <name>bootbench::AboutDialog</name>
    <message>
        <source>About Bootbench</source>
        <translation>關於 Bootbench</translation>
    </message>
    <message>
        <source>Provisioning workbench for device distribution.</source>
        <translation>裝置分發工作台。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>自由軟體，依 GNU 通用公共授權條款第 3 版或更新版本散布；不提供任何擔保。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>bootbench::Bench</name>
    <message>
        <source>The secret of %1 could not be kept</source>
        <translation>無法儲存 %1 的金鑰</translation>
    </message>
    <message>
        <source>The secret of %1 could not be used</source>
        <translation>無法使用 %1 的金鑰</translation>
    </message>
    <message>
        <source>The devices could not be imported</source>
        <translation>無法匯入裝置</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>無法讀取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is too large for a device list. The platform writes at most 2 MB.</source>
        <translation>%1 過大，不像是裝置清單。平台匯出的檔案最大為 2 MB。</translation>
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
        <translation>第 %1 位元組處：%2</translation>
    </message>
    <message>
        <source>Not one byte of an answer had come.</source>
        <translation>未收到應答的任何位元組。</translation>
    </message>
    <message numerus="yes">
        <source>The answer broke off after %n byte(s).</source>
        <translation>
            <numerusform>應答在 %n 位元組後中斷。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of the request was taken in %1 ms.</source>
        <translation>%1 毫秒內未能發出全部請求。</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of an answer had come in %1 ms.</source>
        <translation>
            <numerusform>%1 毫秒內只收到應答的 %n 位元組。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::Demo</name>
    <message>
        <source>it took longer than %1 s.</source>
        <translation>耗時超過 %1 秒。</translation>
    </message>
</context>
<context>
    <name>bootbench::DeviceConnection</name>
    <message>
        <source>Connection reset by peer</source>
        <translation>連線被對方重設</translation>
    </message>
    <message>
        <source>Connection exception: %1</source>
        <translation>連線異常：%1</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>登入被拒絕</translation>
    </message>
    <message>
        <source>the first packet is no CONNECT</source>
        <translation>第一個封包不是 CONNECT</translation>
    </message>
    <message>
        <source>the CONNECT names no MQTT protocol</source>
        <translation>CONNECT 中的協定名稱不是 MQTT</translation>
    </message>
    <message>
        <source>QoS 2 is not supported</source>
        <translation>不支援 QoS 2</translation>
    </message>
    <message>
        <source>the topic of a PUBLISH is not valid</source>
        <translation>PUBLISH 的主題無效</translation>
    </message>
    <message>
        <source>Device disconnect</source>
        <translation>裝置中斷連線</translation>
    </message>
    <message>
        <source>a device must not send this packet now</source>
        <translation>裝置此時不得傳送此封包</translation>
    </message>
    <message>
        <source>Connection exception: no CONNECT came in time</source>
        <translation>連線異常：未及時收到 CONNECT</translation>
    </message>
    <message>
        <source>Keep-alive timeout</source>
        <translation>保持連線逾時</translation>
    </message>
</context>
<context>
    <name>bootbench::DeviceDialog</name>
    <message>
        <source>Edit device</source>
        <translation>編輯裝置</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>新增裝置</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>標籤(&amp;L):</translation>
    </message>
    <message>
        <source>optional, such as “bench 3, left”</source>
        <translation>選填，例如「3 號實驗台，左側」</translation>
    </message>
    <message>
        <source>Device&amp;Secret:</source>
        <translation>DeviceSecret(&amp;S):</translation>
    </message>
    <message>
        <source>Keep the secret:</source>
        <translation>金鑰儲存位置:</translation>
    </message>
    <message>
        <source>in the &amp;keychain</source>
        <translation>金鑰環(&amp;K)</translation>
    </message>
    <message>
        <source>in &amp;memory for this session</source>
        <translation>本次工作階段的記憶體(&amp;M)</translation>
    </message>
    <message>
        <source>Bootbench never writes a secret to a plain file.</source>
        <translation>Bootbench 絕不會將金鑰寫入純文字檔案。</translation>
    </message>
    <message>
        <source>The keychain cannot be used. %1</source>
        <translation>無法使用金鑰環。%1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This device is in the list already.</source>
        <translation>此裝置已在清單中。</translation>
    </message>
    <message>
        <source>As the platform&apos;s console shows it; 32 characters as a rule.</source>
        <translation>與平台主控台顯示的一致；通常為 32 個字元。</translation>
    </message>
    <message>
        <source>Enter the secret again: it is stored under the device&apos;s name and in one place.</source>
        <translation>請重新輸入金鑰：金鑰依裝置名稱儲存，且只儲存在一處。</translation>
    </message>
    <message>
        <source>Leave it empty to keep the stored secret.</source>
        <translation>留空則保留已儲存的金鑰。</translation>
    </message>
</context>
<context>
    <name>bootbench::DeviceDisplayModel</name>
    <message>
        <source>No secret is stored: edit the device and enter it.</source>
        <translation>未儲存金鑰：請編輯裝置並輸入金鑰。</translation>
    </message>
    <message>
        <source>The secret is in the keychain.</source>
        <translation>金鑰儲存在金鑰環中。</translation>
    </message>
    <message>
        <source>The secret is in memory until Bootbench ends.</source>
        <translation>金鑰儲存在記憶體中，直到 Bootbench 結束。</translation>
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
        <translation>等待結束。</translation>
    </message>
    <message>
        <source>No kick came after the notice; bootstrap is asked without it.</source>
        <translation>通知之後沒有被踢下線；不再等待，直接請求引導。</translation>
    </message>
    <message>
        <source>Bootstrap is asked where the device belongs now.</source>
        <translation>正在請求引導，查詢裝置現在所屬的位置。</translation>
    </message>
    <message>
        <source>Started by the operator.</source>
        <translation>由操作員啟動。</translation>
    </message>
    <message>
        <source>Stopped by the operator.</source>
        <translation>由操作員停止。</translation>
    </message>
    <message>
        <source>The operator lets the device follow.</source>
        <translation>操作員允許裝置跟隨。</translation>
    </message>
    <message>
        <source>Bootstrap named the same place again.</source>
        <translation>引導服務再次給出了同一位置。</translation>
    </message>
    <message>
        <source>The platform subscribes for the device (_ss=1).</source>
        <translation>平台代裝置訂閱（_ss=1）。</translation>
    </message>
    <message>
        <source>Notices and kicks are subscribed.</source>
        <translation>已訂閱通知和踢下線訊息。</translation>
    </message>
    <message>
        <source>The server refused: %1</source>
        <translation>伺服器拒絕：%1</translation>
    </message>
    <message>
        <source>Notice %1: the device was distributed.</source>
        <translation>通知 %1：裝置已被分發。</translation>
    </message>
    <message>
        <source>id %1, cmd %2</source>
        <translation>id %1，cmd %2</translation>
    </message>
    <message>
        <source>A notice that cannot be followed: %1</source>
        <translation>無法跟隨的通知：%1</translation>
    </message>
    <message>
        <source>The device was distributed; waiting for the kick.</source>
        <translation>裝置已被分發；正在等待踢下線。</translation>
    </message>
    <message>
        <source>The device was distributed; follow it or stay?</source>
        <translation>裝置已被分發；跟隨還是停留？</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>The reply could not be sent.</source>
        <translation>無法傳送回覆。</translation>
    </message>
    <message>
        <source>A message on /ext/notify that is no kick was ignored.</source>
        <translation>已忽略 /ext/notify 上一則不是踢下線的訊息。</translation>
    </message>
    <message>
        <source>Kicked: %1</source>
        <translation>被踢下線：%1</translation>
    </message>
    <message>
        <source>Kicked: %1. Follow it?</source>
        <translation>被踢下線：%1。是否跟隨？</translation>
    </message>
    <message>
        <source>The connection ended after the notice, without a kick.</source>
        <translation>通知之後連線中斷，沒有踢下線訊息。</translation>
    </message>
    <message>
        <source>The connection ended without a kick.</source>
        <translation>連線中斷，沒有踢下線訊息。</translation>
    </message>
    <message>
        <source>The connection ended after the notice.</source>
        <translation>通知之後連線中斷。</translation>
    </message>
    <message>
        <source>The stored secret is empty.</source>
        <translation>儲存的金鑰為空。</translation>
    </message>
    <message>
        <source>Trying %1 again.</source>
        <translation>正在重試 %1。</translation>
    </message>
    <message>
        <source>Asking %1 where the device belongs.</source>
        <translation>正在向 %1 查詢裝置所屬的位置。</translation>
    </message>
    <message numerus="yes">
        <source>The platform allows %n connect(s) a minute for one device.</source>
        <translation>
            <numerusform>平台允許一台裝置每分鐘連線 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>No notice had come before, and bootstrap still names %1.</source>
        <translation>之前沒有收到通知，引導服務仍然給出 %1。</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>正在連線到 %1。</translation>
    </message>
    <message>
        <source>The earlier answer is used.</source>
        <translation>使用先前的應答。</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>已連線到 %1。</translation>
    </message>
</context>
<context>
    <name>bootbench::DevicesPanel</name>
    <message>
        <source>Delete %1?</source>
        <translation>要刪除 %1 嗎？</translation>
    </message>
    <message>
        <source>Its session ends and its secret is removed. The device stays as it is on the platform.</source>
        <translation>其工作階段將結束，金鑰將被移除。該裝置在平台上維持不變。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Show the DeviceSecret of %1?</source>
        <translation>要顯示 %1 的 DeviceSecret 嗎？</translation>
    </message>
    <message>
        <source>Whoever sees it can act as this device. It is hidden again after 30 seconds.</source>
        <translation>任何看到它的人都可以冒用此裝置。30 秒後將再次隱藏。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Import devices from CSV</source>
        <translation>從 CSV 匯入裝置</translation>
    </message>
    <message>
        <source>Device lists (*.csv)</source>
        <translation>裝置清單 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>啟動(&amp;S)</translation>
    </message>
    <message>
        <source>No keychain. %1</source>
        <translation>沒有金鑰環。%1</translation>
    </message>
    <message>
        <source>Secrets: in memory until Bootbench ends</source>
        <translation>金鑰：保留在記憶體中，直到 Bootbench 結束</translation>
    </message>
    <message>
        <source>Secrets: looking for a keychain</source>
        <translation>金鑰：正在尋找金鑰環</translation>
    </message>
    <message>
        <source>Secrets: %1</source>
        <translation>金鑰：%1</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>No device yet</source>
        <translation>還沒有裝置</translation>
    </message>
    <message>
        <source>&amp;Add device…</source>
        <translation>新增裝置(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>新增裝置</translation>
    </message>
    <message>
        <source>&amp;Edit device…</source>
        <translation>編輯裝置(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit the selected device (F2)</source>
        <translation>編輯所選裝置 (F2)</translation>
    </message>
    <message>
        <source>Delete the selected device (Del)</source>
        <translation>刪除所選裝置 (Del)</translation>
    </message>
    <message>
        <source>Re&amp;veal secret…</source>
        <translation>顯示金鑰(&amp;V)…</translation>
    </message>
    <message>
        <source>Show the selected device&apos;s secret</source>
        <translation>顯示所選裝置的金鑰</translation>
    </message>
    <message>
        <source>&amp;Import from CSV…</source>
        <translation>從 CSV 匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>Import devices from a CSV file of the platform&apos;s console</source>
        <translation>從平台主控台的 CSV 檔案匯入裝置</translation>
    </message>
    <message>
        <source>Device tools</source>
        <translation>裝置工具</translation>
    </message>
    <message>
        <source>Add one, or try the demo: it needs no credentials.</source>
        <translation>新增一個裝置，或試用示範：示範不需要憑證資料。</translation>
    </message>
    <message>
        <source>R&amp;un the demo on the built-in platform</source>
        <translation>在內建平台上執行示範(&amp;U)</translation>
    </message>
    <message>
        <source>Add a devi&amp;ce…</source>
        <translation>新增裝置(&amp;C)…</translation>
    </message>
    <message>
        <source>De&amp;lete device…</source>
        <translation>刪除裝置(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Keep in memory</source>
        <translation>保存在記憶體中(&amp;K)</translation>
    </message>
    <message>
        <source>Keep secrets in memory until Bootbench ends; nothing is written</source>
        <translation>將金鑰保留在記憶體中，直到 Bootbench 結束；不寫入任何內容</translation>
    </message>
    <message>
        <source>Look for a keychain again</source>
        <translation>再次尋找金鑰環</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>再次檢查(&amp;G)</translation>
    </message>
</context>
<context>
    <name>bootbench::ElidedLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
</context>
<context>
    <name>bootbench::EventDisplayModel</name>
    <message>
        <source>from the platform to the device</source>
        <translation>從平台到裝置</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細資料</translation>
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
        <translation>顯示所有裝置的事件，而不僅是所選裝置的事件</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected events</source>
        <translation>複製所選事件</translation>
    </message>
    <message>
        <source>C&amp;lear events</source>
        <translation>清除事件(&amp;L)</translation>
    </message>
    <message>
        <source>Remove all events from this list; the trace keeps everything</source>
        <translation>從此清單中移除所有事件；追蹤記錄仍保留全部內容</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>還沒有任何事件</translation>
    </message>
    <message>
        <source>Notices, kicks, state changes and errors are listed here. Start a device or the demo.</source>
        <translation>通知、踢下線、狀態變化和錯誤會列在這裡。請啟動裝置或示範。</translation>
    </message>
    <message>
        <source>&amp;All devices</source>
        <translation>所有裝置(&amp;A)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>踢下線</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>已跟隨</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>線上</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>following</source>
        <translation>跟隨</translation>
    </message>
    <message>
        <source>waiting for you to press Follow</source>
        <translation>等待您按「跟隨」</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>device deleted</source>
        <translation>裝置已刪除</translation>
    </message>
    <message>
        <source>another client took over</source>
        <translation>被另一個用戶端取代</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
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
        <translation>格式錯誤：%1；已回覆 %2</translation>
    </message>
    <message>
        <source>cmd %1, id %2 → replied %3</source>
        <translation>cmd %1，id %2 → 已回覆 %3</translation>
    </message>
    <message>
        <source>after %1 at %2</source>
        <translation>耗時 %1，位於 %2</translation>
    </message>
    <message>
        <source>%1 after %2, at %3</source>
        <translation>%1，耗時 %2，位於 %3</translation>
    </message>
    <message>
        <source>%1
The platform&apos;s words: “%2”</source>
        <translation>%1
平台原文：「%2」</translation>
    </message>
</context>
<context>
    <name>bootbench::FactsBar</name>
    <message>
        <source>%1 records · %2/s</source>
        <translation>%1 筆記錄 · %2 筆/秒</translation>
    </message>
    <message>
        <source>trace %1 of %2 MiB</source>
        <translation>追蹤記錄 %1/%2 MiB</translation>
    </message>
    <message>
        <source>trace %1 MiB</source>
        <translation>追蹤記錄 %1 MiB</translation>
    </message>
    <message>
        <source>secrets: %1</source>
        <translation>金鑰：%1</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>secrets: no keychain</source>
        <translation>金鑰：沒有金鑰環</translation>
    </message>
    <message>
        <source>The Qt MQTT module that is in use</source>
        <translation>正在使用的 Qt MQTT 模組</translation>
    </message>
</context>
<context>
    <name>bootbench::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 位元組</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as hex d&amp;ump</source>
        <translation>複製為十六進位傾印(&amp;U)</translation>
    </message>
    <message>
        <source>Copy as hex &amp;stream</source>
        <translation>複製為十六進位串流(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as printable &amp;text</source>
        <translation>複製為可列印文字(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;escaped string</source>
        <translation>複製為跳脫字串(&amp;E)</translation>
    </message>
    <message>
        <source>Copy as &amp;C array</source>
        <translation>複製為 C 陣列(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;Base64</source>
        <translation>複製為 Base64(&amp;B)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全選(&amp;A)</translation>
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
        <translation>產品的識別名稱；由字母和數字組成</translation>
    </message>
    <message>
        <source>Names the device within its product; 4 to 32 characters</source>
        <translation>裝置在產品內的名稱；4 到 32 個字元</translation>
    </message>
</context>
<context>
    <name>bootbench::KeychainStore</name>
    <message>
        <source>The keychain has no entry for this device, or the keyring is locked and was not unlocked; the keychain service does not tell which.</source>
        <translation>金鑰環中沒有此裝置的項目，或者金鑰環已鎖定且未解鎖；金鑰環服務不會說明是哪種情況。</translation>
    </message>
    <message>
        <source>The keyring is locked or access was refused (%1).</source>
        <translation>金鑰環已鎖定，或存取遭拒（%1）。</translation>
    </message>
    <message>
        <source>There is no D-Bus session bus (DBUS_SESSION_BUS_ADDRESS is not set), so no keychain service can be reached (%1).</source>
        <translation>沒有 D-Bus 工作階段匯流排（未設定 DBUS_SESSION_BUS_ADDRESS），因此無法存取任何金鑰環服務（%1）。</translation>
    </message>
    <message>
        <source>The D-Bus session bus is there, but no keychain service answers on it: neither one that owns org.freedesktop.secrets (such as GNOME Keyring) nor KWallet (%1).</source>
        <translation>D-Bus 工作階段匯流排存在，但沒有金鑰環服務在其上應答：既沒有擁有 org.freedesktop.secrets 的服務（例如 GNOME Keyring），也沒有 KWallet（%1）。</translation>
    </message>
    <message>
        <source>The keychain service reported an error, or it is not running: %1</source>
        <translation>金鑰環服務回報了錯誤，或者未在執行：%1</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>系統金鑰環</translation>
    </message>
</context>
<context>
    <name>bootbench::LadderView</name>
    <message>
        <source>Bootstrap</source>
        <translation>引導</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分發</translation>
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
        <translation>工具列(&amp;T)</translation>
    </message>
    <message>
        <source>P&amp;rofile:</source>
        <translation>設定檔(&amp;R):</translation>
    </message>
    <message>
        <source>The platform that devices are started against</source>
        <translation>裝置啟動時所連線的平台</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>裝置(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>追蹤(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>平台(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追蹤</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>The devices of your bench. Add one with its ProductKey, DeviceName and DeviceSecret, or run the demo, which needs none of them.</source>
        <translation>您工作台上的裝置。使用 ProductKey、DeviceName 和 DeviceSecret 新增裝置，或執行示範，示範不需要這些資訊。</translation>
    </message>
    <message>
        <source>Where the selected device stands, rung by rung: bootstrap, MQTT, distribution. Click a rung to see its bytes in the trace; what fails is explained below.</source>
        <translation>所選裝置在階段進度中逐級到達的位置：引導、MQTT、分發。按一下某一級可在追蹤中檢視其位元組；失敗的原因在下方說明。</translation>
    </message>
    <message>
        <source>Notices and kicks of the platform, what was replied and done, and each change of state.</source>
        <translation>平台的通知和踢下線、所做的回覆和操作，以及每次狀態變化。</translation>
    </message>
    <message>
        <source>A platform on this computer. Distribute a device to another instance, or kick it, and watch it follow.</source>
        <translation>在這部電腦上執行的平台。將裝置分發到另一個執行個體，或將其踢下線，然後觀察它如何跟隨。</translation>
    </message>
    <message>
        <source>Every byte between device and platform. Select a record to see its fields and bytes.</source>
        <translation>裝置與平台之間的每個位元組。選取一筆記錄可檢視其欄位和位元組。</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>佈景主題(&amp;H)</translation>
    </message>
</context>
<context>
    <name>bootbench::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>複製此訊息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>關閉此訊息</translation>
    </message>
</context>
<context>
    <name>bootbench::MqttLink</name>
    <message>
        <source>No CONNACK in %1 ms.</source>
        <translation>%1 ms 內沒有收到 CONNACK。</translation>
    </message>
    <message>
        <source>No PINGRESP in %1 ms.</source>
        <translation>%1 ms 內沒有收到 PINGRESP。</translation>
    </message>
    <message>
        <source>The server sent DISCONNECT, reason code %1.</source>
        <translation>伺服器傳送了 DISCONNECT，原因碼 %1。</translation>
    </message>
    <message>
        <source>At byte %1: %2</source>
        <translation>第 %1 位元組處：%2</translation>
    </message>
    <message>
        <source>Qt MQTT refused it, error %1.</source>
        <translation>Qt MQTT 拒絕了連線，錯誤 %1。</translation>
    </message>
    <message>
        <source>Qt MQTT closed it, error %1.</source>
        <translation>Qt MQTT 關閉了連線，錯誤 %1。</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>伺服器關閉了連線。</translation>
    </message>
</context>
<context>
    <name>bootbench::Platform</name>
    <message>
        <source>A platform needs at least one instance.</source>
        <translation>平台至少需要一個執行個體。</translation>
    </message>
    <message>
        <source>Two instances have the same name. Give each its own.</source>
        <translation>兩個執行個體的名稱相同。請為每個執行個體指定不同的名稱。</translation>
    </message>
    <message>
        <source>There are more MQTT ports than instances.</source>
        <translation>MQTT 連接埠多於執行個體。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a host or instance here: use letters, digits and . _ - only, and none of the words host, port, ip, id and cmd.</source>
        <translation>「%1」不能在此用作主機名稱或執行個體名稱：只能使用字母、數字和 . _ -，且不能是 host、port、ip、id 和 cmd 中的任何一個。</translation>
    </message>
    <message>
        <source>The platform is running already. Stop it first.</source>
        <translation>平台已在執行。請先將其停止。</translation>
    </message>
    <message>
        <source>The platform is not running. Start it first.</source>
        <translation>平台未在執行。請先將其啟動。</translation>
    </message>
    <message>
        <source>There is no instance “%1”. Choose one of: %2.</source>
        <translation>沒有執行個體「%1」。請選擇以下之一：%2。</translation>
    </message>
    <message>
        <source>The device %1 belongs to the instance %2 already.</source>
        <translation>裝置 %1 已屬於執行個體 %2。</translation>
    </message>
    <message>
        <source>The device %1 does not listen: it logged in without _ss=1 and has not subscribed to %2.</source>
        <translation>裝置 %1 沒有監聽：它登入時未帶 _ss=1，也沒有訂閱 %2。</translation>
    </message>
    <message>
        <source>The platform was stopped</source>
        <translation>平台已停止</translation>
    </message>
    <message>
        <source>The platform has no device %1.</source>
        <translation>平台沒有裝置 %1。</translation>
    </message>
    <message>
        <source>The device %1 is not online.</source>
        <translation>裝置 %1 不在線上。</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformDeviceDialog</name>
    <message>
        <source>Add a device to the built-in platform</source>
        <translation>在內建平台上新增裝置</translation>
    </message>
    <message>
        <source>Device&amp;Secret:</source>
        <translation>DeviceSecret(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>產生(&amp;G)</translation>
    </message>
    <message>
        <source>Fill in a new random secret</source>
        <translation>填入新的隨機金鑰</translation>
    </message>
    <message>
        <source>&amp;Instance:</source>
        <translation>執行個體(&amp;I):</translation>
    </message>
    <message>
        <source>Add it to the list of &amp;devices, too</source>
        <translation>同時新增到裝置清單(&amp;D)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The platform has this device already.</source>
        <translation>平台已有此裝置。</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformDisplayModel</name>
    <message>
        <source>Online</source>
        <translation>線上</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>離線</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>未啟用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>%1 (the platform says %2)</source>
        <translation>%1（平台顯示 %2）</translation>
    </message>
    <message>
        <source>ProductKey %1</source>
        <translation>ProductKey %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>執行個體</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformPanel</name>
    <message>
        <source>Kick %1</source>
        <translation>將 %1 踢下線</translation>
    </message>
    <message>
        <source>The words that the device gets before the connection ends:</source>
        <translation>連線結束前傳送給裝置的文字:</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>踢下線</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在啟動…</translation>
    </message>
    <message>
        <source>&amp;Start the platform</source>
        <translation>啟動平台(&amp;S)</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在執行</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 at %2, without TLS</source>
        <translation>%1，位於 %2，不使用 TLS</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>啟用(&amp;E)</translation>
    </message>
    <message>
        <source>Dis&amp;able</source>
        <translation>停用(&amp;A)</translation>
    </message>
    <message>
        <source>Let the device connect again</source>
        <translation>允許裝置再次連線</translation>
    </message>
    <message>
        <source>Refuse the device until it is enabled</source>
        <translation>拒絕該裝置，直到將其啟用</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Devices of the platform</source>
        <translation>平台的裝置</translation>
    </message>
    <message>
        <source>The built-in platform is not running</source>
        <translation>內建平台未在執行</translation>
    </message>
    <message>
        <source>It plays bootstrap and two MQTT instances on this computer, so devices can be distributed and kicked without an account.</source>
        <translation>它在這部電腦上模擬引導服務和兩個 MQTT 執行個體，因此無需帳號即可分發裝置和將裝置踢下線。</translation>
    </message>
    <message>
        <source>S&amp;top the platform</source>
        <translation>停止平台(&amp;T)</translation>
    </message>
    <message>
        <source>Close all connections and ports of the platform</source>
        <translation>關閉平台的所有連線和連接埠</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引導</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 檔案</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>執行個體</translation>
    </message>
    <message>
        <source>Copy the bootstrap address</source>
        <translation>複製引導服務位址</translation>
    </message>
    <message>
        <source>Copy the path of the CA file</source>
        <translation>複製 CA 檔案的路徑</translation>
    </message>
    <message>
        <source>&amp;Distribute to</source>
        <translation>分發到(&amp;D)</translation>
    </message>
    <message>
        <source>Move the selected device: notice, reply, kick</source>
        <translation>移動所選裝置：通知、回覆、踢下線</translation>
    </message>
    <message>
        <source>The instance that gets the device</source>
        <translation>接收該裝置的執行個體</translation>
    </message>
    <message>
        <source>&amp;Notify</source>
        <translation>通知(&amp;N)</translation>
    </message>
    <message>
        <source>Send a distribution notice without moving the device</source>
        <translation>傳送分發通知，但不移動裝置</translation>
    </message>
    <message>
        <source>&amp;Kick…</source>
        <translation>踢下線(&amp;K)…</translation>
    </message>
    <message>
        <source>End the device&apos;s connection with words of your choice</source>
        <translation>用您指定的文字結束裝置的連線</translation>
    </message>
    <message>
        <source>Add de&amp;vice…</source>
        <translation>新增裝置(&amp;V)…</translation>
    </message>
    <message>
        <source>Add a device to the platform</source>
        <translation>在平台上新增裝置</translation>
    </message>
    <message>
        <source>Start the platfor&amp;m</source>
        <translation>啟動平台(&amp;M)</translation>
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
        <translation>內建平台</translation>
    </message>
    <message>
        <source>Alibaba Cloud (global bootstrap)</source>
        <translation>阿里雲（全球引導服務）</translation>
    </message>
</context>
<context>
    <name>bootbench::ProfileDialog</name>
    <message>
        <source>Give the profile a name.</source>
        <translation>請為設定檔命名。</translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another one.</source>
        <translation>已有同名的設定檔。請換一個名稱。</translation>
    </message>
    <message>
        <source>Enter the host of the bootstrap service.</source>
        <translation>請輸入引導服務的主機。</translation>
    </message>
    <message>
        <source>The bootstrap host is not a host name. Enter it without https:// and without a path.</source>
        <translation>引導服務的主機不是有效的主機名稱。輸入時不要帶 https:// 和路徑。</translation>
    </message>
    <message>
        <source>The CA file for bootstrap cannot be read. Choose a file in PEM format.</source>
        <translation>無法讀取引導服務的 CA 檔案。請選擇 PEM 格式的檔案。</translation>
    </message>
    <message>
        <source>The CA file for MQTT cannot be read. Choose a file in PEM format.</source>
        <translation>無法讀取 MQTT 的 CA 檔案。請選擇 PEM 格式的檔案。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>設定檔</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名稱(&amp;N):</translation>
    </message>
    <message>
        <source>Bootstrap (HTTPS)</source>
        <translation>引導服務 (HTTPS)</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主機(&amp;H):</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>連接埠(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Trust:</source>
        <translation>信任(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>地區(&amp;R):</translation>
    </message>
    <message>
        <source>none: ask for this device</source>
        <translation>無：依此裝置請求</translation>
    </message>
    <message>
        <source>With a region number, bootstrap is asked for that region and not for the device</source>
        <translation>指定地區編號時，依該地區而不是依裝置請求引導</translation>
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
        <translation>安全性(&amp;E):</translation>
    </message>
    <message>
        <source>Tr&amp;ust:</source>
        <translation>信任(&amp;U):</translation>
    </message>
    <message>
        <source>Si&amp;gn with:</source>
        <translation>簽章方式(&amp;G):</translation>
    </message>
    <message>
        <source>&amp;Keep-alive:</source>
        <translation>保持連線時間(&amp;K):</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>30 to 1200 seconds; the platform ends a connection that is silent for 1.5 times as long</source>
        <translation>30 到 1200 秒；連線靜默時間達到該值的 1.5 倍時，平台會將其中斷</translation>
    </message>
    <message>
        <source>Su&amp;bscribe the system topics</source>
        <translation>訂閱系統 Topic(&amp;B)</translation>
    </message>
    <message>
        <source>For plain brokers; the platform pushes notices and kicks without a subscription</source>
        <translation>用於一般 Broker；平台無需訂閱即可推送通知和踢下線訊息</translation>
    </message>
    <message>
        <source>When the device is distributed</source>
        <translation>裝置被分發時</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>操作(&amp;D):</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>5.0 (enterprise instances)</source>
        <translation>5.0（企業版執行個體）</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>none (plain TCP)</source>
        <translation>無（明文 TCP）</translation>
    </message>
    <message>
        <source>follow at once</source>
        <translation>立即跟隨</translation>
    </message>
    <message>
        <source>ask me</source>
        <translation>詢問我</translation>
    </message>
    <message>
        <source>only report it</source>
        <translation>僅回報</translation>
    </message>
    <message>
        <source>Reply to the notice, wait for the kick, ask bootstrap again and move to the new host.</source>
        <translation>回覆通知，等待被踢下線，再次請求引導，然後移動到新主機。</translation>
    </message>
    <message>
        <source>Reply to the notice; move when you press Follow.</source>
        <translation>回覆通知；按下「跟隨」後再移動。</translation>
    </message>
    <message>
        <source>Reply to the notice and stay; a kick then ends the session.</source>
        <translation>回覆通知並留在原處；之後被踢下線時工作階段即結束。</translation>
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
        <translation>DeviceSecret，僅在螢幕上顯示</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>Put the secret on the clipboard for %n second(s)</source>
        <translation>
            <numerusform>將金鑰放入剪貼簿 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>The secret is hidden again.</source>
        <translation>金鑰已再次隱藏。</translation>
    </message>
    <message numerus="yes">
        <source>Hidden again in %n second(s).</source>
        <translation>
            <numerusform>%n 秒後再次隱藏。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::SecretField</name>
    <message>
        <source>Show what is entered</source>
        <translation>顯示輸入的內容</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
</context>
<context>
    <name>bootbench::SessionMemoryStore</name>
    <message>
        <source>No secret was entered for %1 since the program started.</source>
        <translation>程式啟動後尚未輸入 %1 的金鑰。</translation>
    </message>
    <message>
        <source>Session memory</source>
        <translation>工作階段記憶體</translation>
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
        <translation>啟動(&amp;S)</translation>
    </message>
    <message>
        <source>Ask bootstrap and connect the selected device</source>
        <translation>請求引導並連線所選裝置</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>End the selected device&apos;s session</source>
        <translation>結束所選裝置的工作階段</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>示範(&amp;D)</translation>
    </message>
    <message>
        <source>Run the demo on the built-in platform</source>
        <translation>在內建平台上執行示範</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟隨(&amp;F)</translation>
    </message>
    <message>
        <source>Go where the platform distributed the device</source>
        <translation>前往平台將裝置分發到的位置</translation>
    </message>
    <message>
        <source>&amp;Pause view</source>
        <translation>暫停檢視(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the trace&apos;s view; recording goes on</source>
        <translation>暫停追蹤檢視的更新；記錄繼續進行</translation>
    </message>
    <message>
        <source>&amp;New profile…</source>
        <translation>新增設定檔(&amp;N)…</translation>
    </message>
    <message>
        <source>Describe another platform</source>
        <translation>描述另一個平台</translation>
    </message>
    <message>
        <source>&amp;Edit profile…</source>
        <translation>編輯設定檔(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the selected profile</source>
        <translation>變更所選設定檔</translation>
    </message>
    <message>
        <source>De&amp;lete profile…</source>
        <translation>刪除設定檔(&amp;L)…</translation>
    </message>
    <message>
        <source>Remove the selected profile</source>
        <translation>移除所選設定檔</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>End all sessions and close Bootbench</source>
        <translation>結束所有工作階段並關閉 Bootbench</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重設版面配置(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back in their places</source>
        <translation>將所有面板恢復原位</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>導覽(&amp;T)</translation>
    </message>
    <message>
        <source>Show what is where</source>
        <translation>介紹各部分的位置</translation>
    </message>
    <message>
        <source>&amp;About Bootbench</source>
        <translation>關於 Bootbench(&amp;A)</translation>
    </message>
    <message>
        <source>Versions and licence</source>
        <translation>版本和授權條款</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a log, a capture or a device list</source>
        <translation>開啟日誌、擷取檔或裝置清單</translation>
    </message>
    <message>
        <source>&amp;Save trace…</source>
        <translation>儲存追蹤(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the whole trace, secrets masked, as a capture, log or table</source>
        <translation>將整個追蹤（密鑰已遮蔽）儲存為擷取檔、日誌或表格</translation>
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
        <translation>沒有指令「%1」。可用指令：distribute、notify、kick、disable、enable、status、quit。</translation>
    </message>
</context>
<context>
    <name>bootbench::Starter</name>
    <message>
        <source>Demo device</source>
        <translation>示範裝置</translation>
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
        <translation>無，明文 TCP</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>%n 秒後再次嘗試。</numerusform>
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
        <translation>狀態</translation>
    </message>
    <message>
        <source>No device selected</source>
        <translation>未選取裝置</translation>
    </message>
    <message>
        <source>The way of a device through bootstrap, MQTT and distribution shows here, step by step.</source>
        <translation>裝置經過引導、MQTT 和分發的過程會逐步顯示在這裡。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>啟動(&amp;S)</translation>
    </message>
    <message>
        <source>Ask bootstrap and connect</source>
        <translation>請求引導並連線</translation>
    </message>
    <message>
        <source>End the session, also a countdown</source>
        <translation>結束工作階段，也會取消倒數</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>立即嘗試(&amp;N)</translation>
    </message>
    <message>
        <source>Do not wait for the countdown</source>
        <translation>不等待倒數</translation>
    </message>
    <message>
        <source>Ask bootstrap where the device belongs now, and connect there</source>
        <translation>請求引導以查明裝置現在的歸屬，並連線到那裡</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主機</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>執行個體</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Online for</source>
        <translation>線上時間</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>嘗試次數</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>複製此文字</translation>
    </message>
    <message>
        <source>Run the d&amp;emo</source>
        <translation>執行示範(&amp;E)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Fo&amp;llow</source>
        <translation>跟隨(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bootbench::TlsLink</name>
    <message>
        <source>%1: no answer in %2 ms</source>
        <translation>%1：%2 ms 內沒有應答</translation>
    </message>
    <message>
        <source>%1: no connection in %2 ms</source>
        <translation>%1：%2 ms 內未能連線</translation>
    </message>
    <message>
        <source>%1: handshake not done in %2 ms</source>
        <translation>%1：%2 ms 內未完成交握</translation>
    </message>
    <message>
        <source>The backup address %1 is dialled instead</source>
        <translation>改為連線備用位址 %1</translation>
    </message>
</context>
<context>
    <name>bootbench::TlsListener</name>
    <message>
        <source>The simulator cannot listen on %1: %2. Choose another port, or 0 for any free one.</source>
        <translation>模擬器無法在 %1 上監聽：%2。請選擇其他連接埠，或填 0 使用任意可用連接埠。</translation>
    </message>
</context>
<context>
    <name>bootbench::Tour</name>
    <message>
        <source>Tour</source>
        <translation>導覽</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
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
        <translation>↑ 從裝置到平台</translation>
    </message>
    <message>
        <source>↓ from the platform to the device</source>
        <translation>↓ 從平台到裝置</translation>
    </message>
    <message>
        <source>%1, instance %2</source>
        <translation>%1，執行個體 %2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>資訊</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>SDK code</source>
        <translation>SDK 代碼</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>自啟動起</translation>
    </message>
    <message>
        <source>%1 s, %2 s after the record before</source>
        <translation>%1 秒，距上一筆記錄 %2 秒</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長度</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 位元組</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the record</source>
        <translation>記錄詳細資料</translation>
    </message>
    <message>
        <source>Select a record to see what it is.</source>
        <translation>選取一筆記錄可檢視其內容。</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式錯誤</translation>
    </message>
    <message>
        <source>These bytes break the protocol&apos;s rules; they are shown as they came.</source>
        <translation>這些位元組違反通訊協定規則；此處按收到時的原樣顯示。</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceDisplayModel</name>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>from the device to the platform</source>
        <translation>從裝置到平台</translation>
    </message>
    <message>
        <source>from the platform to the device</source>
        <translation>從平台到裝置</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>時間 (s)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Δ (s)</source>
        <translation>Δ (s)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>通訊協定</translation>
    </message>
    <message>
        <source>Length (B)</source>
        <translation>長度 (B)</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>資訊</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceFiles</name>
    <message>
        <source>The trace was not saved</source>
        <translation>未能儲存追蹤</translation>
    </message>
    <message>
        <source>“%1” has no suffix that names a format; use .pcapng, .log, .txt, .csv or .jsonl.</source>
        <translation>「%1」沒有表示格式的副檔名；請使用 .pcapng、.log、.txt、.csv 或 .jsonl。</translation>
    </message>
    <message>
        <source>Saved %1; secrets are masked.</source>
        <translation>已儲存 %1；密鑰已遮蔽。</translation>
    </message>
    <message>
        <source>One file at a time</source>
        <translation type="vanished">一次只能處理一個檔案</translation>
    </message>
    <message>
        <source>Another file is still being read or written; try again when it is done.</source>
        <translation type="vanished">另一個檔案仍在讀取或寫入；請在完成後重試。</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
    <message>
        <source>%1 could not be read to its end</source>
        <translation>%1 未能完整讀取</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>關於 %1</translation>
    </message>
    <message>
        <source>%1: %2 records were added to the trace.</source>
        <translation>%1：已向追蹤加入 %2 筆記錄。</translation>
    </message>
    <message>
        <source>The trace was not recovered</source>
        <translation>未能復原追蹤</translation>
    </message>
    <message>
        <source>Parts of the trace were damaged</source>
        <translation>追蹤的部分內容已損壞</translation>
    </message>
    <message>
        <source>%1 records were recovered.</source>
        <translation>已復原 %1 筆記錄。</translation>
    </message>
</context>
<context>
    <name>bootbench::TracePanel</name>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Paused, %1 new</source>
        <translation>已暫停，%1 筆新記錄</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追蹤</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>&amp;Follow tail</source>
        <translation>跟隨末尾(&amp;F)</translation>
    </message>
    <message>
        <source>Scroll to new records as they arrive (%1)</source>
        <translation>有新記錄到達時捲動到該記錄 (%1)</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>清除(&amp;R)</translation>
    </message>
    <message>
        <source>Forget all records</source>
        <translation>捨棄所有記錄</translation>
    </message>
    <message>
        <source>&amp;Copy records</source>
        <translation>複製記錄(&amp;C)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the selected records</source>
        <translation>複製所選記錄</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>摘要(&amp;S)</translation>
    </message>
    <message>
        <source>Bytes as hex &amp;dump</source>
        <translation>位元組（十六進位傾印）(&amp;D)</translation>
    </message>
    <message>
        <source>Bytes as &amp;hex stream</source>
        <translation>位元組（十六進位串流）(&amp;H)</translation>
    </message>
    <message>
        <source>Bytes as printable &amp;text</source>
        <translation>位元組（可列印文字）(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;JSON lines</source>
        <translation>JSON 行(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Time format</source>
        <translation>時間格式(&amp;T)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What the Time column counts from</source>
        <translation>「時間」欄的計時起點</translation>
    </message>
    <message>
        <source>Seconds since the &amp;first record</source>
        <translation>自第一筆記錄起的秒數(&amp;F)</translation>
    </message>
    <message>
        <source>Seconds since the record &amp;before</source>
        <translation>自上一筆記錄起的秒數(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Local time</source>
        <translation>本地時間(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>UTC(&amp;U)</translation>
    </message>
    <message>
        <source>The list stands still, the capture goes on. Click to show what is new.</source>
        <translation>清單停止更新，擷取仍在繼續。按一下可顯示新內容。</translation>
    </message>
    <message>
        <source>&amp;Bytes as</source>
        <translation>位元組顯示為(&amp;B)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六進位</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>兩者</translation>
    </message>
    <message>
        <source>Select a record to see its bytes.</source>
        <translation>選取一筆記錄可檢視其位元組。</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>還沒有記錄</translation>
    </message>
    <message>
        <source>Every byte between the device and the platform is listed here as it passes. Start a device, or run the demo on the built-in platform.</source>
        <translation>裝置與平台之間經過的每個位元組都會即時列在這裡。請啟動裝置，或在內建平台上執行示範。</translation>
    </message>
    <message>
        <source>Run the &amp;demo</source>
        <translation>執行示範(&amp;D)</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceStore</name>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>無法建立資料夾 %1。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be locked.</source>
        <translation>無法鎖定資料夾 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n records are missing here: memory and disk were full.</source>
        <translation>
            <numerusform>此處缺少 %n 筆記錄：記憶體和磁碟已滿。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::TrustField</name>
    <message>
        <source>the system&apos;s CAs</source>
        <translation>系統的 CA</translation>
    </message>
    <message>
        <source>only the CAs of a file:</source>
        <translation>僅限檔案中的 CA:</translation>
    </message>
    <message>
        <source>file in PEM format</source>
        <translation>PEM 格式的檔案</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 檔案</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>選擇 CA 檔案</translation>
    </message>
    <message>
        <source>Certificates in PEM format (*.pem *.crt *.cer)</source>
        <translation>PEM 格式的憑證 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>bootbench::Workbench</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>刪除設定檔</translation>
    </message>
    <message>
        <source>Delete the profile “%1”? Devices and their secrets stay.</source>
        <translation>要刪除設定檔「%1」嗎？裝置及其金鑰會保留。</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation type="vanished">未開啟 %1</translation>
    </message>
    <message>
        <source>Only device lists can be opened: CSV files with the columns DeviceName, DeviceSecret and ProductKey.</source>
        <translation type="vanished">只能開啟裝置清單：含有 DeviceName、DeviceSecret 和 ProductKey 欄位的 CSV 檔案。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Logs, captures and device lists (*.log *.txt *.pcapng *.pcap *.csv);;All files (*)</source>
        <translation>日誌、擷取檔和裝置清單 (*.log *.txt *.pcapng *.pcap *.csv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Save trace</source>
        <translation>儲存追蹤</translation>
    </message>
    <message>
        <source>Capture for Wireshark and Bootbench (*.pcapng);;Log of the C SDK (*.log);;Table (*.csv);;JSON lines (*.jsonl)</source>
        <translation>供 Wireshark 和 Bootbench 使用的擷取檔 (*.pcapng);;C SDK 日誌 (*.log);;表格 (*.csv);;JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>The trace stays in memory</source>
        <translation>追蹤保留在記憶體中</translation>
    </message>
    <message>
        <source>Recover the trace?</source>
        <translation>復原追蹤？</translation>
    </message>
    <message>
        <source>Bootbench ended unexpectedly. Its trace of %1 records, the last of %2, can be recovered.</source>
        <translation>Bootbench 意外結束。其追蹤共有 %1 筆記錄，最後一筆的時間為 %2，可以復原。</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>復原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>捨棄(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍後(&amp;L)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Provisioning workbench for device distribution.</source>
        <translation>裝置分發工作台。</translation>
    </message>
    <message>
        <source>Run the demo on the built-in platform.</source>
        <translation>在內建平台上執行示範。</translation>
    </message>
    <message>
        <source>Language of this run: en, zh_CN or zh_TW.</source>
        <translation>本次執行的語言：en、zh_CN 或 zh_TW。</translation>
    </message>
    <message>
        <source>Device lists (CSV) to import.</source>
        <translation type="vanished">要匯入的裝置清單（CSV）。</translation>
    </message>
    <message>
        <source>Logs and captures to open, device lists (CSV) to import.</source>
        <translation>要開啟的日誌和擷取檔，要匯入的裝置清單（CSV）。</translation>
    </message>
</context>
</TS>
