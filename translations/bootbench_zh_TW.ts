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
    <name>BoardKit</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>無法讀取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 位於 %2</translation>
    </message>
    <message>
        <source>%1 at %2, without TLS</source>
        <translation>%1 位於 %2，無 TLS</translation>
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
        <translation>Bootbench 為本工作台上的開發板提供的平台

引導服務：https://%1
引導服務會給出的 MQTT 執行個體：
%2

在韌體中設定（C Link SDK 4）

1. AIOT_BOOTSTRAPOPT_HOST 和 AIOT_BOOTSTRAPOPT_PORT：上面的引導服務位址。主機名稱必須完全一致，因為憑證是為該名稱簽發的。
2. AIOT_BOOTSTRAPOPT_NETWORK_CRED 和 AIOT_MQTTOPT_NETWORK_CRED：用 bootbench_ca.h 中的憑證授權單位代替廠商的。SDK 用它校驗伺服器；缺少它時握手以 -0x2700 失敗。
3. ProductKey、DeviceName 和 DeviceSecret：平台已知的某台裝置（「新增裝置」，或命令列的裝置清單）。
4. MQTT 主機和連接埠無需設定：開發板使用引導應答中的位址。跳過引導的韌體將 AIOT_MQTTOPT_HOST 和 AIOT_MQTTOPT_PORT 設為某個執行個體。

開發板可以：使用 RSA 金鑰交換和 AES-CBC 的 TLS 1.2、不發送 SUBSCRIBE、保持連線 30 到 1200 秒、立即發送 PINGREQ。

如果開發板沒有上線

- 它能存取這部電腦嗎？兩者必須在同一網路中，防火牆必須放行這些連接埠。
- 它能解析 %3 嗎？沒有名稱伺服器時，請用 IP 位址作為平台的主機名稱。
- 它的時鐘正確嗎？從 1970 年開始計時的開發板會認為憑證尚未生效。
- CONNACK 4 表示裝置、其金鑰或其執行個體與平台所知的不符。
</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>無法建立目錄 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
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
    <message>
        <source>run scenarios of steps and expectations</source>
        <translation>執行由步驟和預期組成的情境</translation>
    </message>
    <message>
        <source>call a platform&apos;s console: distribute devices, look at jobs and states</source>
        <translation>呼叫平台的控制台：分發裝置，查看任務和狀態</translation>
    </message>
    <message>
        <source>tell what one trace does otherwise than another</source>
        <translation>說出一份追蹤與另一份有何不同</translation>
    </message>
    <message>
        <source>%1: The output could not be written: %2.
</source>
        <translation>%1：無法寫入輸出：%2。
</translation>
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
    <name>BuiltInFilters</name>
    <message>
        <source>Notify and kick</source>
        <translation>通知和踢下線</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>錯誤</translation>
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
        <translation>格式錯誤</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>被拒絕或失敗</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>踢下線</translation>
    </message>
    <message>
        <source>Notify and its reply</source>
        <translation>通知及其回覆</translation>
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
    <name>CompareCommand</name>
    <message>
        <source>Device %1 is compared with device %2.</source>
        <translation>裝置 %1 與裝置 %2 比較。</translation>
    </message>
    <message>
        <source>The traces are equal.</source>
        <translation>兩份追蹤相同。</translation>
    </message>
    <message>
        <source>Tells what the device of B does otherwise than that of A: what is missing, what is extra, what comes in another order, other values, other times. Exit codes: 0 equal, 1 different, 2 wrong usage, 3 a file cannot be read.</source>
        <translation>說出 B 的裝置與 A 的有何不同：缺少什麼、多出什麼、順序有何不同、值和時間有何不同。結束代碼：0 相同，1 不同，2 用法錯誤，3 檔案無法讀取。</translation>
    </message>
    <message>
        <source>The log or capture of a good run.</source>
        <translation>一次正常執行的日誌或擷取檔。</translation>
    </message>
    <message>
        <source>The log or capture to compare with it.</source>
        <translation>與其比較的日誌或擷取檔。</translation>
    </message>
    <message>
        <source>One JSON object a difference.</source>
        <translation>每處差異一個 JSON 物件。</translation>
    </message>
    <message>
        <source>Tell of answers that take this many times as long in one of the traces; 0: of none.</source>
        <translation>指出在其中一份追蹤中耗時達到此倍數的回應；0：均不指出。</translation>
    </message>
    <message>
        <source>--timing-factor must be 0 or a number from 1 on.</source>
        <translation>--timing-factor 必須是 0 或不小於 1 的數。</translation>
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
            <numerusform>「%1…」（%n 個字元）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 lacks what %2 has as record %3: %4</source>
        <translation>%1 缺少 %2 的記錄 %3：%4</translation>
    </message>
    <message>
        <source>%1 has what %2 lacks, record %3: %4</source>
        <translation>%1 有而 %2 沒有，記錄 %3：%4</translation>
    </message>
    <message>
        <source>%1: bootstrap never answered the request (record %2).</source>
        <translation>%1：引導服務一直沒有回應請求（記錄 %2）。</translation>
    </message>
    <message>
        <source>%1: the platform never answered CONNECT (record %2).</source>
        <translation>%1：平台一直沒有回應 CONNECT（記錄 %2）。</translation>
    </message>
    <message>
        <source>%1: the device never replied to notify %2 (record %3).</source>
        <translation>%1：裝置一直沒有回覆通知 %2（記錄 %3）。</translation>
    </message>
    <message>
        <source>%1: the device never replied to message %2 (record %3).</source>
        <translation>%1：裝置一直沒有回覆訊息 %2（記錄 %3）。</translation>
    </message>
    <message>
        <source>%1: the platform never replied to message %2 (record %3).</source>
        <translation>%1：平台一直沒有回覆訊息 %2（記錄 %3）。</translation>
    </message>
    <message>
        <source>It comes at another place in %1 (record %2) than in %3 (record %4): %5</source>
        <translation>它在 %1（記錄 %2）中的位置與在 %3（記錄 %4）中不同：%5</translation>
    </message>
    <message>
        <source>%1 (record %2) and %3 (record %4) log in with different passwords.</source>
        <translation>%1（記錄 %2）與 %3（記錄 %4）使用不同的密碼登入。</translation>
    </message>
    <message>
        <source>%1 (record %2) and %3 (record %4) differ in %5, which is secret.</source>
        <translation>%1（記錄 %2）與 %3（記錄 %4）的 %5 不同，該值保密。</translation>
    </message>
    <message>
        <source>%1 in %2 (record %3) and %4 (record %5)</source>
        <translation>%2（記錄 %3）與 %4（記錄 %5）中的 %1</translation>
    </message>
    <message>
        <source>It took %1 in %2 (record %3), and %4 in %5 (record %6): %7</source>
        <translation>在 %2（記錄 %3）中耗時 %1，在 %5（記錄 %6）中耗時 %4：%7</translation>
    </message>
    <message>
        <source>the first trace</source>
        <translation>第一份追蹤</translation>
    </message>
    <message>
        <source>the second trace</source>
        <translation>第二份追蹤</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 與 %2 比較</translation>
    </message>
    <message>
        <source>Device %1 is compared with device %2.</source>
        <translation>裝置 %1 與裝置 %2 比較。</translation>
    </message>
    <message>
        <source>The traces say the same.</source>
        <translation>兩份追蹤內容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s):</source>
        <translation>
            <numerusform>%n 處差異：</numerusform>
        </translation>
    </message>
    <message>
        <source>(not named)</source>
        <translation>（未寫明）</translation>
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
    <name>ConsoleAnswer</name>
    <message>
        <source>An entry of the result file names no device or no code</source>
        <translation>結果檔案中有一個項目沒有裝置或狀態碼</translation>
    </message>
    <message>
        <source>A line of the result file is no JSON</source>
        <translation>結果檔案中有一行不是 JSON</translation>
    </message>
    <message>
        <source>The result file is neither JSON nor CSV with the columns DeviceName and Code</source>
        <translation>結果檔案既不是 JSON，也不是含 DeviceName 和 Code 欄的 CSV</translation>
    </message>
    <message>
        <source>%1 is missing or empty</source>
        <translation>%1 不存在或為空</translation>
    </message>
    <message>
        <source>HTTP %1, and no JSON but “%2”</source>
        <translation>HTTP %1，內容不是 JSON 而是「%2」</translation>
    </message>
</context>
<context>
    <name>ConsoleCommand</name>
    <message>
        <source>Address of the console&apos;s API, as HOST:PORT or https://HOST:PORT.</source>
        <translation>控制台 API 的位址，例如 HOST:PORT 或 https://HOST:PORT。</translation>
    </message>
    <message>
        <source>CA file in PEM format, instead of the system&apos;s CAs.</source>
        <translation>PEM 格式的 CA 檔案，代替系統的 CA。</translation>
    </message>
    <message>
        <source>AccessKey ID. Its secret never stands on a command line.</source>
        <translation>AccessKey ID。其金鑰從不出現在命令列中。</translation>
    </message>
    <message>
        <source>Read the AccessKey secret from the first line of standard input.</source>
        <translation>從標準輸入的第一行讀取 AccessKey 金鑰。</translation>
    </message>
    <message>
        <source>Read the AccessKey secret from the system&apos;s keychain.</source>
        <translation>從系統的金鑰環讀取 AccessKey 金鑰。</translation>
    </message>
    <message>
        <source>ProductKey of the devices.</source>
        <translation>裝置的 ProductKey。</translation>
    </message>
    <message>
        <source>DeviceNames, separated by commas; may be given several times.</source>
        <translation>DeviceName，以逗號分隔；可指定多次。</translation>
    </message>
    <message>
        <source>File with one DeviceName a line.</source>
        <translation>每行一個 DeviceName 的檔案。</translation>
    </message>
    <message>
        <source>Instance that the devices belong to now.</source>
        <translation>裝置目前所屬的執行個體。</translation>
    </message>
    <message>
        <source>Instance that is to get the devices; several, separated by commas, mean nearest access.</source>
        <translation>接收裝置的執行個體；以逗號分隔的多個執行個體表示就近接入。</translation>
    </message>
    <message>
        <source>Account that is to get the devices.</source>
        <translation>接收裝置的帳號。</translation>
    </message>
    <message>
        <source>Instance in which status and states are looked up.</source>
        <translation>在其中查詢狀態的執行個體。</translation>
    </message>
    <message>
        <source>Job that is asked for.</source>
        <translation>要查詢的任務。</translation>
    </message>
    <message>
        <source>Number of the log entry after which to begin.</source>
        <translation>從此編號之後的日誌項目開始。</translation>
    </message>
    <message>
        <source>Follow the job to its end, and print what became of each device.</source>
        <translation>跟進任務直到結束，並列印每台裝置的結果。</translation>
    </message>
    <message>
        <source>Print exactly what create would distribute, and call nobody.</source>
        <translation>準確列印 create 將會分發的內容，不發起任何呼叫。</translation>
    </message>
    <message>
        <source>Do create. A distribution cannot be cancelled.</source>
        <translation>確實建立。分發無法取消。</translation>
    </message>
    <message>
        <source>“%1” is no address; write HOST:PORT or https://HOST:PORT.</source>
        <translation>「%1」不是位址；請寫成 HOST:PORT 或 https://HOST:PORT。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>無法讀取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a list of devices.</source>
        <translation>%1 太大，不可能是裝置清單。</translation>
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
            <numerusform>這將把 %1 的 %n 台裝置從 %2 分發到 %3，且無法取消。請先用 --dry-run 查看，再指定 --yes。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” of “%2” is no device.</source>
        <translation>「%2」的「%1」不是裝置。</translation>
    </message>
    <message>
        <source>--access-key-id ID is missing.</source>
        <translation>缺少 --access-key-id ID。</translation>
    </message>
    <message>
        <source>give one of --secret-stdin and --keychain.</source>
        <translation>請指定 --secret-stdin 和 --keychain 之一。</translation>
    </message>
    <message>
        <source>Calls a platform&apos;s console API and prints one JSON object a line. ACTION is one of: create (a distribution job), job, results, jobs, distributed, provisioning, status, states, log.</source>
        <translation>呼叫平台的控制台 API，每行列印一個 JSON 物件。ACTION 是以下之一：create（建立分發任務）、job、results、jobs、distributed、provisioning、status、states、log。</translation>
    </message>
    <message>
        <source>What to ask for.</source>
        <translation>要查詢的內容。</translation>
    </message>
    <message>
        <source>“%1” is no action.</source>
        <translation>「%1」不是可用的操作。</translation>
    </message>
</context>
<context>
    <name>ConsoleError</name>
    <message>
        <source>The platform computes another signature for this request</source>
        <translation>平台為此請求計算出不同的簽章</translation>
    </message>
    <message>
        <source>The AccessKey secret is not the one of this AccessKey ID. Enter it again, without spaces around it.</source>
        <translation>AccessKey 金鑰與此 AccessKey ID 不相符。請重新輸入，前後不要有空格。</translation>
    </message>
    <message>
        <source>The request&apos;s signature is incomplete</source>
        <translation>請求的簽章不完整</translation>
    </message>
    <message>
        <source>Something between here and the platform changes requests, such as a proxy.</source>
        <translation>本機與平台之間有某個環節（例如代理伺服器）修改了請求。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the platform&apos;s differ by more than 15 minutes</source>
        <translation>本機時鐘與平台時鐘相差超過 15 分鐘</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock; check its time zone, too.</source>
        <translation>請校準本機的時鐘，並檢查時區。</translation>
    </message>
    <message>
        <source>The platform cannot read the request&apos;s time</source>
        <translation>平台無法讀取請求的時間</translation>
    </message>
    <message>
        <source>The platform has seen this request before</source>
        <translation>平台已收到過此請求</translation>
    </message>
    <message>
        <source>It was sent twice on its way; call again.</source>
        <translation>請求在途中被傳送了兩次；請重新呼叫。</translation>
    </message>
    <message>
        <source>The platform does not know this AccessKey</source>
        <translation>平台不認識此 AccessKey</translation>
    </message>
    <message>
        <source>Check the AccessKey ID, that it is active, and that it belongs to this platform: the built-in one makes a new pair at each start.</source>
        <translation>請檢查 AccessKey ID 是否正確、是否啟用，以及是否屬於此平台：內建平台每次啟動都會生成一對新的 AccessKey。</translation>
    </message>
    <message>
        <source>The AccessKey&apos;s user may not do this</source>
        <translation>此 AccessKey 的使用者無權執行此操作</translation>
    </message>
    <message>
        <source>Grant the user the IoT permissions in the account&apos;s access control (RAM).</source>
        <translation>請在帳號的存取控制 (RAM) 中授予該使用者物聯網權限。</translation>
    </message>
    <message>
        <source>The platform asks for fewer calls</source>
        <translation>平台要求降低呼叫頻率</translation>
    </message>
    <message>
        <source>Wait a moment. All users of the account share its limits, so other programs count, too.</source>
        <translation>請稍候。帳號的所有使用者共享限額，因此其他程式的呼叫也計算在內。</translation>
    </message>
    <message>
        <source>The platform cannot answer now</source>
        <translation>平台目前無法應答</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>請稍後重試。</translation>
    </message>
    <message>
        <source>The platform failed</source>
        <translation>平台發生錯誤</translation>
    </message>
    <message>
        <source>Try again later; tell the platform&apos;s support the request id.</source>
        <translation>請稍後重試；聯絡平台支援時請提供請求 ID。</translation>
    </message>
    <message>
        <source>This platform has no such call</source>
        <translation>此平台沒有這個呼叫</translation>
    </message>
    <message>
        <source>Distribution is served in the region cn-shanghai only: use iot.cn-shanghai.aliyuncs.com.</source>
        <translation>僅 cn-shanghai 地區提供分發：請使用 iot.cn-shanghai.aliyuncs.com。</translation>
    </message>
    <message>
        <source>A parameter is missing</source>
        <translation>缺少參數</translation>
    </message>
    <message>
        <source>Fill in what the platform names.</source>
        <translation>請填寫平台指出的內容。</translation>
    </message>
    <message>
        <source>The platform knows no such instance</source>
        <translation>平台上沒有這樣的執行個體</translation>
    </message>
    <message>
        <source>Check the instance&apos;s ID and region in the platform&apos;s console.</source>
        <translation>請在平台的控制台中檢查執行個體的 ID 和地區。</translation>
    </message>
    <message>
        <source>The platform knows no such account</source>
        <translation>平台上沒有這樣的帳號</translation>
    </message>
    <message>
        <source>Check the target&apos;s account ID, and that it uses the IoT Platform.</source>
        <translation>請檢查目標帳號的 ID，以及該帳號是否已開通物聯網平台。</translation>
    </message>
    <message>
        <source>The platform rejects the request</source>
        <translation>平台拒絕了請求</translation>
    </message>
    <message>
        <source>Correct what the platform names.</source>
        <translation>請更正平台指出的內容。</translation>
    </message>
    <message>
        <source>Source and target are the same instance</source>
        <translation>源和目標是同一個執行個體</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>請選擇其他目標。</translation>
    </message>
    <message>
        <source>The account&apos;s bill is overdue</source>
        <translation>帳號已欠費</translation>
    </message>
    <message>
        <source>Pay it, then try again.</source>
        <translation>請付清後重試。</translation>
    </message>
    <message>
        <source>The page&apos;s size or number is not valid</source>
        <translation>分頁的大小或頁號無效</translation>
    </message>
    <message>
        <source>Ask for at most 200 entries a page.</source>
        <translation>每頁最多請求 200 筆。</translation>
    </message>
    <message>
        <source>The device does not belong to this account</source>
        <translation>裝置不屬於此帳號</translation>
    </message>
    <message>
        <source>Use an AccessKey of the account that owns the device.</source>
        <translation>請使用裝置所屬帳號的 AccessKey。</translation>
    </message>
    <message>
        <source>The platform knows no such product</source>
        <translation>平台上沒有這樣的產品</translation>
    </message>
    <message>
        <source>Check the ProductKey, and the instance that it is looked up in.</source>
        <translation>請檢查 ProductKey，以及查詢所用的執行個體。</translation>
    </message>
    <message>
        <source>The platform knows no such device</source>
        <translation>平台上沒有這樣的裝置</translation>
    </message>
    <message>
        <source>Check ProductKey and DeviceName, and the instance: a device that was distributed is no longer at its source.</source>
        <translation>請檢查 ProductKey、DeviceName 和執行個體：已分發的裝置不再位於源執行個體。</translation>
    </message>
    <message>
        <source>There are too many devices in one call</source>
        <translation>一次呼叫中的裝置過多</translation>
    </message>
    <message>
        <source>Ask for fewer devices at once.</source>
        <translation>請減少一次請求的裝置數量。</translation>
    </message>
    <message>
        <source>The console&apos;s address is not valid</source>
        <translation>控制台的位址無效</translation>
    </message>
    <message>
        <source>The answer is none of the console&apos;s API</source>
        <translation>應答不是控制台 API 的應答</translation>
    </message>
    <message>
        <source>The call was not made</source>
        <translation>未發起呼叫</translation>
    </message>
    <message>
        <source>The platform refused the call with %1</source>
        <translation>平台拒絕了呼叫：%1</translation>
    </message>
    <message>
        <source>The request had been sent when the connection failed, so the platform may have acted on it. Look at the list of jobs before you try again.</source>
        <translation>連線失敗時請求已經發出，平台可能已經執行。重試之前請先查看任務清單。</translation>
    </message>
    <message>
        <source>Enter a host name and a port, as in iot.cn-shanghai.aliyuncs.com:443.</source>
        <translation>請輸入主機名稱和連接埠，例如 iot.cn-shanghai.aliyuncs.com:443。</translation>
    </message>
    <message>
        <source>Check that the address is the one of a console API, not of a web page.</source>
        <translation>請檢查該位址是控制台 API 的位址，而不是網頁的位址。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (request id %2)</source>
        <translation>%1（請求 ID %2）</translation>
    </message>
</context>
<context>
    <name>ConsoleOptions</name>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 的取值為 %2 到 %3 之間的數字。</translation>
    </message>
    <message>
        <source>“%1” is no network and region; write --place 10.1.0.0/16=eu-central-1.</source>
        <translation>「%1」不是網路和地區；請寫成 --place 10.1.0.0/16=eu-central-1。</translation>
    </message>
    <message>
        <source>Port of the console&apos;s API, 0 for any free one.</source>
        <translation>控制台 API 的連接埠，0 表示任意可用連接埠。</translation>
    </message>
    <message>
        <source>How far the console is behind with device states.</source>
        <translation>控制台的裝置狀態滯後多久。</translation>
    </message>
    <message>
        <source>From the creation of a job to its first device.</source>
        <translation>從建立任務到處理第一台裝置的時間。</translation>
    </message>
    <message>
        <source>How fast a job goes through its devices.</source>
        <translation>任務處理裝置的速度。</translation>
    </message>
    <message>
        <source>Let through more console calls a second than the platform does.</source>
        <translation>允許每秒的控制台呼叫次數超過平台的限制。</translation>
    </message>
    <message>
        <source>Regions of the instances in their order, as in cn-shanghai,eu-central-1.</source>
        <translation>各執行個體的地區，按執行個體順序排列，例如 cn-shanghai,eu-central-1。</translation>
    </message>
    <message>
        <source>Region of a client&apos;s network, for nearest access; may be given several times.</source>
        <translation>用戶端網路所在的地區，用於就近接入；可指定多次。</translation>
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
    <name>Distribution</name>
    <message>
        <source>Initialising</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中斷</translation>
    </message>
    <message>
        <source>Name the product: its ProductKey is missing.</source>
        <translation>請指定產品：缺少 ProductKey。</translation>
    </message>
    <message>
        <source>Choose at least one device.</source>
        <translation>請至少選擇一台裝置。</translation>
    </message>
    <message>
        <source>%1 devices are too many for one job; the platform takes %2. Make several jobs.</source>
        <translation>一個任務容納不了 %1 台裝置；平台最多接受 %2 台。請分成多個任務。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>「%1」：%2</translation>
    </message>
    <message>
        <source>The device %1 is named twice.</source>
        <translation>裝置 %1 出現了兩次。</translation>
    </message>
    <message>
        <source>Name the instance that the devices belong to now.</source>
        <translation>請指定裝置目前所屬的執行個體。</translation>
    </message>
    <message>
        <source>Name the instance that is to get the devices.</source>
        <translation>請指定接收裝置的執行個體。</translation>
    </message>
    <message>
        <source>A distribution to a specified region has one target. Choose nearest access for more.</source>
        <translation>指定地區的分發只有一個目標。如需多個目標，請選擇就近接入。</translation>
    </message>
    <message>
        <source>A target has no name.</source>
        <translation>有一個目標沒有名稱。</translation>
    </message>
    <message>
        <source>Source and target are the same instance. Choose another target.</source>
        <translation>源和目標是同一個執行個體。請選擇其他目標。</translation>
    </message>
    <message>
        <source>A target is named twice.</source>
        <translation>同一目標出現了兩次。</translation>
    </message>
    <message>
        <source>another client logged in with this device&apos;s credentials</source>
        <translation>另一個用戶端使用此裝置的憑證資料登入了</translation>
    </message>
    <message>
        <source>the device was deleted here or distributed elsewhere</source>
        <translation>裝置已在此處被刪除或分發到別處</translation>
    </message>
    <message>
        <source>the device&apos;s end closed the connection without a DISCONNECT</source>
        <translation>裝置一端未傳送 DISCONNECT 就關閉了連線</translation>
    </message>
    <message>
        <source>the connection failed or the device broke the protocol</source>
        <translation>連線失敗，或裝置違反了通訊協定</translation>
    </message>
    <message>
        <source>the device disconnected by itself</source>
        <translation>裝置主動中斷了連線</translation>
    </message>
    <message>
        <source>nothing came from the device for 1.5 times its keep-alive</source>
        <translation>在保持連線時間的 1.5 倍內未收到裝置的任何資料</translation>
    </message>
    <message>
        <source>another reason, see the content</source>
        <translation>其他原因，請查看內容</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The port is closed: connections are refused.</source>
        <translation>連接埠關閉：連線被拒絕。</translation>
    </message>
    <message>
        <source>The port takes no connection and refuses none, as behind a firewall.</source>
        <translation>連接埠既不接受也不拒絕連線，如同在防火牆之後。</translation>
    </message>
    <message>
        <source>The port takes no connection for this long, then the waiting ones.</source>
        <translation>連接埠在這段時間內不接受連線，之後才接受等待中的連線。</translation>
    </message>
    <message>
        <source>Each connection is reset at its first byte.</source>
        <translation>每個連線在收到首個位元組時被重設。</translation>
    </message>
    <message>
        <source>The connection is taken, then TLS gets no answer.</source>
        <translation>連線被接受，但 TLS 得不到應答。</translation>
    </message>
    <message>
        <source>TLS is answered this much later.</source>
        <translation>TLS 延遲這麼久才應答。</translation>
    </message>
    <message>
        <source>The certificate is from an authority that nobody trusts.</source>
        <translation>憑證來自不受信任的頒發機構。</translation>
    </message>
    <message>
        <source>The certificate ended yesterday.</source>
        <translation>憑證昨天已過期。</translation>
    </message>
    <message>
        <source>The certificate begins tomorrow.</source>
        <translation>憑證明天才生效。</translation>
    </message>
    <message>
        <source>The certificate is for another host name.</source>
        <translation>憑證屬於另一個主機名稱。</translation>
    </message>
    <message>
        <source>The port answers TLS with plain text.</source>
        <translation>連接埠以明文應答 TLS。</translation>
    </message>
    <message>
        <source>The platform&apos;s clock is ahead by this much: its certificate is of that day.</source>
        <translation>平台的時鐘快了這麼多：其憑證依那一天簽發。</translation>
    </message>
    <message>
        <source>Bootstrap answers this much later.</source>
        <translation>引導服務延遲這麼久才應答。</translation>
    </message>
    <message>
        <source>Bootstrap takes the request and never answers.</source>
        <translation>引導服務收下請求但從不應答。</translation>
    </message>
    <message>
        <source>Bootstrap answers with this HTTP status.</source>
        <translation>引導服務以此 HTTP 狀態應答。</translation>
    </message>
    <message>
        <source>Bootstrap answers with this code in its body, and without a host.</source>
        <translation>引導服務在內文中傳回此代碼，且不給出主機。</translation>
    </message>
    <message>
        <source>The answer says that it is an image.</source>
        <translation>應答聲稱自己是圖片。</translation>
    </message>
    <message>
        <source>The answer&apos;s JSON is broken.</source>
        <translation>應答的 JSON 已損壞。</translation>
    </message>
    <message>
        <source>The answer&apos;s JSON has this many bytes.</source>
        <translation>應答的 JSON 有這麼多位元組。</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>應答沒有內文。</translation>
    </message>
    <message>
        <source>The answer names no MQTT host.</source>
        <translation>應答中沒有 MQTT 主機。</translation>
    </message>
    <message>
        <source>The answer names no MQTT port.</source>
        <translation>應答中沒有 MQTT 連接埠。</translation>
    </message>
    <message>
        <source>The answer&apos;s MQTT port is 70000.</source>
        <translation>應答中的 MQTT 連接埠是 70000。</translation>
    </message>
    <message>
        <source>The answer&apos;s MQTT host does not resolve.</source>
        <translation>應答中的 MQTT 主機無法解析。</translation>
    </message>
    <message>
        <source>The answer&apos;s MQTT host does not resolve, and nobody listens at its ip.</source>
        <translation>應答中的 MQTT 主機無法解析，其 ip 上也沒有服務在監聽。</translation>
    </message>
    <message>
        <source>The answer comes in two halves, this far apart.</source>
        <translation>應答分兩半到達，間隔這麼久。</translation>
    </message>
    <message>
        <source>The connection ends in the middle of the answer.</source>
        <translation>連線在應答中途斷開。</translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation>應答不是 HTTP。</translation>
    </message>
    <message>
        <source>The CONNACK comes this much later.</source>
        <translation>CONNACK 延遲這麼久才到。</translation>
    </message>
    <message>
        <source>CONNECT is never answered.</source>
        <translation>CONNECT 得不到應答。</translation>
    </message>
    <message>
        <source>The CONNACK refuses with this code, 1 to 5 in MQTT 3.1.1.</source>
        <translation>CONNACK 以此代碼拒絕，MQTT 3.1.1 中為 1 到 5。</translation>
    </message>
    <message>
        <source>The CONNACK comes in two halves, this far apart.</source>
        <translation>CONNACK 分兩半到達，間隔這麼久。</translation>
    </message>
    <message>
        <source>The connection ends in the middle of the CONNACK.</source>
        <translation>連線在 CONNACK 中途斷開。</translation>
    </message>
    <message>
        <source>CONNECT is answered with bytes that are no CONNACK.</source>
        <translation>對 CONNECT 的應答不是 CONNACK。</translation>
    </message>
    <message>
        <source>A notify comes in one piece with the CONNACK.</source>
        <translation>通知與 CONNACK 一起到達。</translation>
    </message>
    <message>
        <source>Every topic of a SUBSCRIBE is refused.</source>
        <translation>SUBSCRIBE 的所有主題都被拒絕。</translation>
    </message>
    <message>
        <source>PINGREQ is never answered.</source>
        <translation>PINGREQ 得不到應答。</translation>
    </message>
    <message>
        <source>The connection ends as by a keep-alive time-out, this long after the login.</source>
        <translation>登入後過這麼久，連線如同保持連線逾時一樣斷開。</translation>
    </message>
    <message>
        <source>Another client logs in as the device, this long after the login.</source>
        <translation>登入後過這麼久，另一個用戶端以該裝置身份登入。</translation>
    </message>
    <message>
        <source>The instance vanishes in the middle of a packet, this long after the login.</source>
        <translation>登入後過這麼久，執行個體在封包中途消失。</translation>
    </message>
    <message>
        <source>Bytes come that are not MQTT, this long after the login.</source>
        <translation>登入後過這麼久，到達的位元組不是 MQTT。</translation>
    </message>
    <message>
        <source>A packet of the largest possible size begins, this long after the login.</source>
        <translation>登入後過這麼久，開始傳送一個最大長度的封包。</translation>
    </message>
    <message>
        <source>A notify&apos;s JSON is broken.</source>
        <translation>通知的 JSON 已損壞。</translation>
    </message>
    <message>
        <source>A notify comes twice.</source>
        <translation>通知到達兩次。</translation>
    </message>
    <message>
        <source>A notify comes this many times, with an id each.</source>
        <translation>通知到達這麼多次，每次 id 不同。</translation>
    </message>
    <message>
        <source>A notify comes on another device&apos;s topic.</source>
        <translation>通知到達另一台裝置的主題。</translation>
    </message>
    <message>
        <source>A distribution&apos;s notify is lost; the kick comes.</source>
        <translation>分發的通知丟失，但踢下線會到達。</translation>
    </message>
    <message>
        <source>A distribution&apos;s kick is lost; the notify comes.</source>
        <translation>分發的踢下線丟失，但通知會到達。</translation>
    </message>
    <message>
        <source>%1 takes no number.</source>
        <translation>%1 不帶數字。</translation>
    </message>
    <message>
        <source>%1: %2 is not in %3.</source>
        <translation>%1：%2 不在 %3 之內。</translation>
    </message>
    <message>
        <source>%1 stays until it is cleared; leave out “once”.</source>
        <translation>%1 會一直保持到被清除；請去掉「once」。</translation>
    </message>
    <message>
        <source>%1 cannot be at “%2”.</source>
        <translation>%1 不能設在「%2」。</translation>
    </message>
    <message>
        <source>%1 acts before anybody knows which device dials; leave out “device=”.</source>
        <translation>%1 在得知是哪台裝置連線之前就起作用；請去掉「device=」。</translation>
    </message>
    <message>
        <source>“%1” is not a device, which is PRODUCTKEY.DEVICENAME: %2</source>
        <translation>「%1」不是裝置，裝置應寫作 PRODUCTKEY.DEVICENAME：%2</translation>
    </message>
    <message>
        <source>“%1” is not understood; a fault is KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once].</source>
        <translation>無法理解「%1」；故障應寫作 KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once]。</translation>
    </message>
    <message>
        <source>A fault needs a kind; “fault list” names them.</source>
        <translation>故障需要種類；「fault list」會列出它們。</translation>
    </message>
    <message>
        <source>There is no fault “%1”; “fault list” names them.</source>
        <translation>沒有故障「%1」；「fault list」會列出它們。</translation>
    </message>
</context>
<context>
    <name>FaultCommand</name>
    <message>
        <source>There is no fault “%1”; “fault list” names them.</source>
        <translation>沒有故障「%1」；「fault list」會列出它們。</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>number of the record</source>
        <translation>記錄的編號</translation>
    </message>
    <message>
        <source>time of day, date and time, or seconds since the first record as 3.5s</source>
        <translation>時刻、日期加時間，或自第一筆記錄起的秒數（如 3.5s）</translation>
    </message>
    <message>
        <source>up: from the device; down: to the device</source>
        <translation>up：來自裝置；down：送往裝置</translation>
    </message>
    <message>
        <source>ProductKey</source>
        <translation>ProductKey</translation>
    </message>
    <message>
        <source>instance of the connection</source>
        <translation>連線所屬的執行個體</translation>
    </message>
    <message>
        <source>far end of the connection</source>
        <translation>連線的對端</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>通訊協定</translation>
    </message>
    <message>
        <source>what the record is, as in its details</source>
        <translation>記錄的類型，與詳細資料中一致</translation>
    </message>
    <message>
        <source>rung of the ladder</source>
        <translation>階段進度中的階段</translation>
    </message>
    <message>
        <source>bytes of the record</source>
        <translation>記錄的位元組數</translation>
    </message>
    <message>
        <source>code of the C SDK&apos;s log line</source>
        <translation>C SDK 日誌行的代碼</translation>
    </message>
    <message>
        <source>MQTT topic</source>
        <translation>MQTT 主題</translation>
    </message>
    <message>
        <source>the Info column</source>
        <translation>「資訊」欄</translation>
    </message>
    <message>
        <source>Info and bytes as text</source>
        <translation>資訊以及以文字解讀的位元組</translation>
    </message>
    <message>
        <source>all bytes</source>
        <translation>全部位元組</translation>
    </message>
    <message>
        <source>payload of a PUBLISH, body of a request or answer</source>
        <translation>PUBLISH 的酬載，請求或回應的內文</translation>
    </message>
    <message>
        <source>the bytes break the protocol</source>
        <translation>位元組違反通訊協定</translation>
    </message>
    <message>
        <source>rebuilt from a log, not seen on the wire</source>
        <translation>由日誌重建，並非在線路上擷取</translation>
    </message>
    <message>
        <source>marked by somebody</source>
        <translation>有人標記</translation>
    </message>
    <message>
        <source>comment of somebody</source>
        <translation>人工加上的註解</translation>
    </message>
    <message>
        <source>the time is counted from here</source>
        <translation>從此處開始計時</translation>
    </message>
    <message>
        <source>type of the packet</source>
        <translation>封包類型</translation>
    </message>
    <message>
        <source>topic name or topic filter</source>
        <translation>主題名稱或主題篩選器</translation>
    </message>
    <message>
        <source>quality of service</source>
        <translation>服務品質（QoS）</translation>
    </message>
    <message>
        <source>retained message</source>
        <translation>保留訊息</translation>
    </message>
    <message>
        <source>sent once more</source>
        <translation>重送</translation>
    </message>
    <message>
        <source>packet id</source>
        <translation>封包識別碼</translation>
    </message>
    <message>
        <source>flags of the packet</source>
        <translation>封包的旗標</translation>
    </message>
    <message>
        <source>remaining length</source>
        <translation>剩餘長度</translation>
    </message>
    <message>
        <source>payload of a PUBLISH</source>
        <translation>PUBLISH 的酬載</translation>
    </message>
    <message>
        <source>return or reason code of a CONNACK</source>
        <translation>CONNACK 的傳回碼或原因碼</translation>
    </message>
    <message>
        <source>reason code; of a SUBACK, the granted QoS</source>
        <translation>原因碼；對 SUBACK 為授予的 QoS</translation>
    </message>
    <message>
        <source>the broker kept the session</source>
        <translation>伺服器保留了工作階段</translation>
    </message>
    <message>
        <source>protocol level: 3, 4 or 5</source>
        <translation>通訊協定層級：3、4 或 5</translation>
    </message>
    <message>
        <source>protocol name</source>
        <translation>通訊協定名稱</translation>
    </message>
    <message>
        <source>keep-alive in seconds</source>
        <translation>保持連線時間（秒）</translation>
    </message>
    <message>
        <source>clean session</source>
        <translation>清除工作階段</translation>
    </message>
    <message>
        <source>clientId</source>
        <translation>clientId</translation>
    </message>
    <message>
        <source>a parameter of the clientId, as mqtt.clientid.ext</source>
        <translation>clientId 的參數，如 mqtt.clientid.ext</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>password, as far as it is shown</source>
        <translation>密碼，以所顯示的為準</translation>
    </message>
    <message>
        <source>what the password signs</source>
        <translation>密碼所簽署的內容</translation>
    </message>
    <message>
        <source>DeviceName in the user name</source>
        <translation>使用者名稱中的 DeviceName</translation>
    </message>
    <message>
        <source>ProductKey in the user name</source>
        <translation>使用者名稱中的 ProductKey</translation>
    </message>
    <message>
        <source>how the password is signed</source>
        <translation>密碼的簽署方法</translation>
    </message>
    <message>
        <source>flags of a CONNECT</source>
        <translation>CONNECT 的旗標</translation>
    </message>
    <message>
        <source>address that is dialled when the host&apos;s name leads nowhere</source>
        <translation>主機名稱無法解析時所連線的位址</translation>
    </message>
    <message>
        <source>how long the login took, in microseconds</source>
        <translation>登入所用時間（微秒）</translation>
    </message>
    <message>
        <source>there is a will</source>
        <translation>有遺囑</translation>
    </message>
    <message>
        <source>topic of the will</source>
        <translation>遺囑的主題</translation>
    </message>
    <message>
        <source>payload of the will</source>
        <translation>遺囑的酬載</translation>
    </message>
    <message>
        <source>a property of MQTT 5.0, as mqtt.property.topicAlias</source>
        <translation>MQTT 5.0 的屬性，如 mqtt.property.topicAlias</translation>
    </message>
    <message>
        <source>method of a request</source>
        <translation>請求的方法</translation>
    </message>
    <message>
        <source>target of a request</source>
        <translation>請求的目標</translation>
    </message>
    <message>
        <source>version of HTTP</source>
        <translation>HTTP 版本</translation>
    </message>
    <message>
        <source>status of an answer</source>
        <translation>回應的狀態碼</translation>
    </message>
    <message>
        <source>reason phrase of an answer</source>
        <translation>回應的原因短語</translation>
    </message>
    <message>
        <source>host that bootstrap answered</source>
        <translation>引導服務傳回的主機</translation>
    </message>
    <message>
        <source>port that bootstrap answered</source>
        <translation>引導服務傳回的連接埠</translation>
    </message>
    <message>
        <source>a header in lower case, as http.header.host</source>
        <translation>小寫的標頭欄位，如 http.header.host</translation>
    </message>
    <message>
        <source>a field of a form, as http.form.productKey</source>
        <translation>表單的欄位，如 http.form.productKey</translation>
    </message>
    <message>
        <source>a body that is neither a form nor JSON</source>
        <translation>既不是表單也不是 JSON 的內文</translation>
    </message>
    <message>
        <source>a member of a JSON payload or body, as json.params.cmd</source>
        <translation>JSON 酬載或內文的成員，如 json.params.cmd</translation>
    </message>
    <message>
        <source>of a state change: state.from, state.to, state.cause</source>
        <translation>狀態變化：state.from、state.to、state.cause</translation>
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
        <translation>匯入文字中的一行</translation>
    </message>
    <message>
        <source>MQTT packets and nothing else</source>
        <translation>只顯示 MQTT 封包</translation>
    </message>
    <message>
        <source>messages in both directions</source>
        <translation>兩個方向的訊息</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>多個值之一</translation>
    </message>
    <message>
        <source>a part of the topic; contains never minds upper and lower case</source>
        <translation>主題的一部分；contains 從不區分大小寫</translation>
    </message>
    <message>
        <source>what one device sent</source>
        <translation>某個裝置傳送的內容</translation>
    </message>
    <message>
        <source>records that the C SDK logs under this code</source>
        <translation>C SDK 以此代碼寫入日誌的記錄</translation>
    </message>
    <message>
        <source>long ones, and those that break the protocol</source>
        <translation>較長的記錄，以及違反通訊協定的記錄</translation>
    </message>
    <message>
        <source>after a time of day, of any day</source>
        <translation>任何一天的某個時刻之後</translation>
    </message>
    <message>
        <source>in the first seconds of the trace</source>
        <translation>追蹤的最初幾秒</translation>
    </message>
    <message>
        <source>these bytes in this order</source>
        <translation>依此順序出現的這些位元組</translation>
    </message>
    <message>
        <source>a regular expression; with i it does not mind upper and lower case</source>
        <translation>規則運算式；加 i 則不區分大小寫</translation>
    </message>
    <message>
        <source>a member of a JSON payload or body</source>
        <translation>JSON 酬載或內文的成員</translation>
    </message>
    <message>
        <source>answers that refuse</source>
        <translation>表示拒絕的回應</translation>
    </message>
    <message>
        <source>records of one rung of the ladder</source>
        <translation>階段進度中某一階段的記錄</translation>
    </message>
    <message>
        <source>all but the heartbeat</source>
        <translation>心跳以外的全部記錄</translation>
    </message>
    <message>
        <source>what somebody marked or commented</source>
        <translation>已標記或有註解的記錄</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等於</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等於</translation>
    </message>
    <message>
        <source>has in it</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>fits a regular expression</source>
        <translation>符合規則運算式</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>the opposite</source>
        <translation>相反</translation>
    </message>
    <message>
        <source>a list, as (1, 2)</source>
        <translation>清單，如 (1, 2)</translation>
    </message>
    <message>
        <source>both hold</source>
        <translation>兩者都成立</translation>
    </message>
    <message>
        <source>one of both holds</source>
        <translation>其中之一成立</translation>
    </message>
    <message>
        <source>“and”, “or” or the end of the filter is expected here.</source>
        <translation>此處應為「and」、「or」或篩選器的結尾。</translation>
    </message>
    <message>
        <source>The filter is nested too deep.</source>
        <translation>篩選器的巢狀結構過深。</translation>
    </message>
    <message>
        <source>This “(” has no “)”.</source>
        <translation>此「(」沒有對應的「)」。</translation>
    </message>
    <message>
        <source>“)” is expected here.</source>
        <translation>此處應為「)」。</translation>
    </message>
    <message>
        <source>The name of a field is expected here, as “topic”.</source>
        <translation>此處應為欄位名稱，如「topic」。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>沒有欄位「%1」。</translation>
    </message>
    <message>
        <source>Is “%1” meant?</source>
        <translation>是否指「%1」？</translation>
    </message>
    <message>
        <source>“%1” is neither less nor greater than anything; use == or !=.</source>
        <translation>「%1」沒有大小之分；請使用 == 或 !=。</translation>
    </message>
    <message>
        <source>A time is compared with &lt;, &lt;=, &gt;, &gt;=, == or !=.</source>
        <translation>時間用 &lt;、&lt;=、&gt;、&gt;=、== 或 != 比較。</translation>
    </message>
    <message>
        <source>“(” is expected here: in takes a list, as in (1, 2).</source>
        <translation>此處應為「(」：in 後面是清單，如 in (1, 2)。</translation>
    </message>
    <message>
        <source>“,” or “)” is expected here.</source>
        <translation>此處應為「,」或「)」。</translation>
    </message>
    <message>
        <source>“%1” is a number; a number is expected here.</source>
        <translation>「%1」是數字；此處應為數字。</translation>
    </message>
    <message>
        <source>“%1” is true or false, or stands alone.</source>
        <translation>「%1」只能為 true 或 false，或單獨出現。</translation>
    </message>
    <message>
        <source>“%1” is one of: %2.</source>
        <translation>「%1」的值為：%2。</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>此處應為值。</translation>
    </message>
    <message>
        <source>Pairs of hexadecimal digits, as 7b 22, or a text in quotes are expected here.</source>
        <translation>此處應為成對的十六進位數字（如 7b 22）或加引號的文字。</translation>
    </message>
    <message>
        <source>The quote that ends this text is missing.</source>
        <translation>缺少結束此文字的引號。</translation>
    </message>
    <message>
        <source>The “/” that ends this expression is missing.</source>
        <translation>缺少結束此運算式的「/」。</translation>
    </message>
    <message>
        <source>Not a regular expression: %1.</source>
        <translation>不是規則運算式：%1。</translation>
    </message>
    <message>
        <source>A time is expected here: 12:00:03.5, 2026-01-31T12:00:03, or 3.5s after the first.</source>
        <translation>此處應為時間：12:00:03.5、2026-01-31T12:00:03，或自第一筆記錄起的 3.5s。</translation>
    </message>
    <message>
        <source>DeviceName, or ProductKey.DeviceName</source>
        <translation>DeviceName，或 ProductKey.DeviceName</translation>
    </message>
    <message>
        <source>The name of a member is missing behind “%1”.</source>
        <translation>「%1」後面缺少成員名稱。</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Only this</source>
        <translation>僅此項(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;All but this</source>
        <translation>除此以外(&amp;A)</translation>
    </message>
    <message>
        <source>…and &amp;this</source>
        <translation>…並且此項(&amp;T)</translation>
    </message>
    <message>
        <source>…and &amp;not this</source>
        <translation>…並且非此項(&amp;N)</translation>
    </message>
    <message>
        <source>…o&amp;r this</source>
        <translation>…或此項(&amp;R)</translation>
    </message>
    <message>
        <source>Apply as &amp;filter</source>
        <translation>套用為篩選器(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Prepare a filter</source>
        <translation>準備篩選器(&amp;P)</translation>
    </message>
</context>
<context>
    <name>JobCommands</name>
    <message>
        <source>There is no job %1.</source>
        <translation>沒有任務 %1。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>There is no command “job %1”. Commands: job create, job status, job list, job interrupt.</source>
        <translation>沒有命令「job %1」。命令：job create、job status、job list、job interrupt。</translation>
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
    <name>RecordFields</name>
    <message>
        <source>↑ from the device to the platform</source>
        <translation>↑ 從裝置到平台</translation>
    </message>
    <message>
        <source>↓ from the platform to the device</source>
        <translation>↓ 從平台到裝置</translation>
    </message>
    <message>
        <source>SDK code</source>
        <translation>SDK 代碼</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>自開始起</translation>
    </message>
    <message>
        <source>%1 s, %2 s after the record before</source>
        <translation>%1 秒，距上一筆記錄 %2 秒</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式錯誤</translation>
    </message>
    <message>
        <source>These bytes break the protocol&apos;s rules; they are shown as they came.</source>
        <translation>這些位元組違反通訊協定規則；此處按收到時的原樣顯示。</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>推斷</translation>
    </message>
    <message>
        <source>Rebuilt from what a log says, not seen on the wire.</source>
        <translation>根據日誌內容重建，並非在線路上擷取。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>註解</translation>
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
        <source>Stage</source>
        <translation>階段</translation>
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
        <source>Far end</source>
        <translation>對端</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>執行個體</translation>
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
</context>
<context>
    <name>Region</name>
    <message>
        <source>China (Shanghai)</source>
        <translation>中國（上海）</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Japan (Tokyo)</source>
        <translation>日本（東京）</translation>
    </message>
    <message>
        <source>US (Virginia)</source>
        <translation>美國（維吉尼亞）</translation>
    </message>
    <message>
        <source>Germany (Frankfurt)</source>
        <translation>德國（法蘭克福）</translation>
    </message>
    <message>
        <source>US (Silicon Valley)</source>
        <translation>美國（矽谷）</translation>
    </message>
    <message>
        <source>China (Hangzhou)</source>
        <translation>中國（杭州）</translation>
    </message>
    <message>
        <source>China (Shenzhen)</source>
        <translation>中國（深圳）</translation>
    </message>
    <message>
        <source>China (Beijing)</source>
        <translation>中國（北京）</translation>
    </message>
    <message>
        <source>China (Qingdao)</source>
        <translation>中國（青島）</translation>
    </message>
    <message>
        <source>China (Zhangjiakou)</source>
        <translation>中國（張家口）</translation>
    </message>
    <message>
        <source>China (Hohhot)</source>
        <translation>中國（呼和浩特）</translation>
    </message>
    <message>
        <source>China (Heyuan)</source>
        <translation>中國（河源）</translation>
    </message>
    <message>
        <source>China (Chengdu)</source>
        <translation>中國（成都）</translation>
    </message>
    <message>
        <source>China (Hong Kong)</source>
        <translation>中國（香港）</translation>
    </message>
    <message>
        <source>Australia (Sydney)</source>
        <translation>澳洲（雪梨）</translation>
    </message>
    <message>
        <source>Malaysia (Kuala Lumpur)</source>
        <translation>馬來西亞（吉隆坡）</translation>
    </message>
    <message>
        <source>Indonesia (Jakarta)</source>
        <translation>印尼（雅加達）</translation>
    </message>
    <message>
        <source>India (Mumbai)</source>
        <translation>印度（孟買）</translation>
    </message>
    <message>
        <source>UK (London)</source>
        <translation>英國（倫敦）</translation>
    </message>
    <message>
        <source>UAE (Dubai)</source>
        <translation>阿聯（杜拜）</translation>
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
        <translation>寫入 Wireshark 可讀取的擷取檔，金鑰已遮蔽。</translation>
    </message>
    <message>
        <source>--save needs the name of a file that ends in .pcapng.</source>
        <translation>--save 需要以 .pcapng 結尾的檔案名稱。</translation>
    </message>
    <message>
        <source>%1 is not complete: %2.</source>
        <translation>%1 不完整：%2。</translation>
    </message>
    <message>
        <source>Brings a device online: bootstrap, MQTT login, and on to the next instance when it is distributed.

Until the device has been online, the first failure ends the command. After that a lost connection is made again, with growing waits, until the stay is over.

Exit codes: 0 done as asked; 1 done, but the log or capture could not be written to its end; 2 wrong usage; 3 bootstrap failed or the secret could not be read; 4 connect failed; 5 kicked and not followed; 6 connection lost and not regained.</source>
        <translation>使裝置上線：引導、MQTT 登入，並在裝置被分發時轉到下一個執行個體。

裝置首次上線之前，第一次失敗就會結束命令。此後連線中斷會重新建立，等待時間逐次延長，直到停留時間結束。

結束代碼：0 按要求完成；1 已完成，但日誌或擷取檔未能寫完；2 用法錯誤；3 引導失敗或無法讀取金鑰；4 連線失敗；5 被踢下線且未跟隨；6 連線中斷且未恢復。</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>this must be an object, {…}.</source>
        <translation>此處必須是物件 {…}。</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>a text is missing here.</source>
        <translation>此處缺少文字。</translation>
    </message>
    <message>
        <source>this must be true or false.</source>
        <translation>此處必須是 true 或 false。</translation>
    </message>
    <message>
        <source>this must be a whole number from %1 to %2.</source>
        <translation>此處必須是 %1 到 %2 的整數。</translation>
    </message>
    <message>
        <source>this must be a number of seconds from 0 to %1.</source>
        <translation>此處必須是 0 到 %1 的秒數。</translation>
    </message>
    <message>
        <source>this must be a list, […].</source>
        <translation>此處必須是清單 […]。</translation>
    </message>
    <message>
        <source>this must be a list with at least one entry.</source>
        <translation>此處必須是至少有一項的清單。</translation>
    </message>
    <message>
        <source>this is not known here; use one of: %1.</source>
        <translation>此處不認識該項；請使用以下之一：%1。</translation>
    </message>
    <message>
        <source>“%1” is not known; use one of: %2.</source>
        <translation>不認識「%1」；請使用以下之一：%2。</translation>
    </message>
    <message>
        <source>the platform has no instance “%1”.</source>
        <translation>平台沒有執行個體「%1」。</translation>
    </message>
    <message>
        <source>“%1” is the name of another device already.</source>
        <translation>「%1」已是另一台裝置的名稱。</translation>
    </message>
    <message>
        <source>“%1” is not one device further up.</source>
        <translation>「%1」不是上文中的單台裝置。</translation>
    </message>
    <message>
        <source>there is no device “%1”.</source>
        <translation>沒有裝置「%1」。</translation>
    </message>
    <message>
        <source>The document is too large for a scenario.</source>
        <translation>該文件過大，不可能是情境。</translation>
    </message>
    <message>
        <source>line %1: this is not JSON: %2.</source>
        <translation>第 %1 行：不是 JSON：%2。</translation>
    </message>
    <message>
        <source>this must be %1, the version of the format that is understood.</source>
        <translation>此處必須是 %1，即所支援的格式版本。</translation>
    </message>
</context>
<context>
    <name>ScenarioCommand</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
    <message>
        <source>Runs scenarios: a local platform, devices on it, steps and expectations. FILE is a JSON document or the name of one that comes with the program (see --list); README.md in %1 tells the schema.

Exit codes: 0 all passed; 1 one failed; 2 wrong usage; 3 a file cannot be read or written.</source>
        <translation>執行情境：一個本機平台、其上的裝置、步驟和預期。FILE 是 JSON 文件，或隨程式提供的情境的名稱（見 --list）；格式見 %1 中的 README.md。

結束代碼：0 全部通過；1 有失敗；2 用法錯誤；3 檔案無法讀取或寫入。</translation>
    </message>
    <message>
        <source>Scenarios, run one after the other.</source>
        <translation>依次執行的情境。</translation>
    </message>
    <message>
        <source>Write the results as JUnit XML.</source>
        <translation>將結果寫為 JUnit XML。</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>每行列印一個 JSON 物件。</translation>
    </message>
    <message>
        <source>List the scenarios that come with the program, and end.</source>
        <translation>列出隨程式提供的情境後結束。</translation>
    </message>
    <message>
        <source>Directory of the simulator&apos;s certificate authority; made on first use.</source>
        <translation>模擬器的憑證授權單位所在目錄；首次使用時建立。</translation>
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
        <translation>無法讀取 %1：%2。</translation>
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
        <translation>此處缺少秒數。</translation>
    </message>
    <message>
        <source>there is no state “%1”; they are called Online, Waiting, Failed….</source>
        <translation>沒有狀態「%1」；狀態名為 Online、Waiting、Failed 等。</translation>
    </message>
    <message>
        <source>there is no error “%1”; they are called TlsExpired, ConnackTimeout….</source>
        <translation>沒有錯誤「%1」；錯誤名為 TlsExpired、ConnackTimeout 等。</translation>
    </message>
    <message>
        <source>a step has either “do” or “expect”.</source>
        <translation>每個步驟要麼有「do」，要麼有「expect」。</translation>
    </message>
    <message>
        <source>“%1” is not known; use one of: %2.</source>
        <translation>不認識「%1」；請使用以下之一：%2。</translation>
    </message>
    <message>
        <source>all devices</source>
        <translation>全部裝置</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>啟動 %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>Let %1 follow</source>
        <translation>讓 %1 跟隨</translation>
    </message>
    <message>
        <source>Distribute %1 to %2</source>
        <translation>將 %1 分發到 %2</translation>
    </message>
    <message>
        <source>Notify %1</source>
        <translation>通知 %1</translation>
    </message>
    <message>
        <source>Kick %1: “%2”</source>
        <translation>踢 %1 下線：「%2」</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>啟用 %1</translation>
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
        <translation>預期 %1 在 %2 秒內上線</translation>
    </message>
    <message>
        <source>Expect %1 online in %2 within %3 s</source>
        <translation>預期 %1 在 %3 秒內於 %2 上線</translation>
    </message>
    <message>
        <source>Expect %1 to follow within %2 s</source>
        <translation>預期 %1 在 %2 秒內跟隨</translation>
    </message>
    <message>
        <source>Expect %1 to follow to %2 within %3 s</source>
        <translation>預期 %1 在 %3 秒內跟隨到 %2</translation>
    </message>
    <message>
        <source>Expect %1 in state %2 within %3 s</source>
        <translation>預期 %1 在 %3 秒內處於狀態 %2</translation>
    </message>
    <message>
        <source>Expect %1 to report %2 within %3 s</source>
        <translation>預期 %1 在 %3 秒內報告 %2</translation>
    </message>
    <message numerus="yes">
        <source>Expect %1 to receive %n notice(s) within %2 s</source>
        <translation>
            <numerusform>預期 %1 在 %2 秒內收到 %n 條通知</numerusform>
        </translation>
    </message>
    <message>
        <source>Expect %1 to be kicked within %2 s</source>
        <translation>預期 %1 在 %2 秒內被踢下線</translation>
    </message>
    <message>
        <source>Expect nothing lost of %1 within %2 s</source>
        <translation>預期 %1 在 %2 秒內沒有丟失任何訊息</translation>
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
    <message>
        <source>Which bytes the masked text hides cannot be told: they are not masked here either.</source>
        <translation>無法判斷被遮蔽的文字遮住了哪些位元組：此處也沒有遮蔽它們。</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) hold an MQTT password; they are masked, too.</source>
        <translation>
            <numerusform>還有 %n 行含有 MQTT 密碼，同樣已遮蔽。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) hold a pre-shared key; they are masked, too.</source>
        <translation>
            <numerusform>還有 %n 行含有預先共用金鑰，同樣已遮蔽。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: the characters beside this dump are not those of its bytes; one of them is damaged.</source>
        <translation>第 %1 行：此傾印旁的字元與其位元組不符；其中之一已損壞。</translation>
    </message>
    <message>
        <source>More dumps after line %1 have other characters beside their bytes.</source>
        <translation>第 %1 行之後還有傾印旁的字元與其位元組不符。</translation>
    </message>
    <message>
        <source>Line %1 is nearly a line of a dump. It is shown as text; its bytes are missing.</source>
        <translation>第 %1 行幾乎是一行傾印。它顯示為文字；其位元組缺失。</translation>
    </message>
    <message>
        <source>More lines after line %1 are nearly lines of dumps.</source>
        <translation>第 %1 行之後還有幾乎是傾印的行。</translation>
    </message>
    <message>
        <source>Line %1: the head promises a body of another length than the log holds; lines of its dump are missing or damaged, or it never came.</source>
        <translation>第 %1 行：標頭宣告的內文長度與日誌中的不同；其傾印有行缺失或損壞，或者內文從未到達。</translation>
    </message>
    <message>
        <source>More bodies after line %1 have another length than promised.</source>
        <translation>第 %1 行之後還有內文的長度與宣告的不同。</translation>
    </message>
    <message>
        <source>Line %1: the message in this dump is no whole JSON; lines of it may be missing.</source>
        <translation>第 %1 行：此傾印中的訊息不是完整的 JSON；可能缺少行。</translation>
    </message>
    <message>
        <source>More messages after line %1 are no whole JSON.</source>
        <translation>第 %1 行之後還有訊息不是完整的 JSON。</translation>
    </message>
    <message>
        <source>Line %1: this topic fills the 160 bytes of the SDK&apos;s line; its end may be missing.</source>
        <translation>第 %1 行：此主題佔滿了 SDK 一行的 160 位元組；其結尾可能缺失。</translation>
    </message>
    <message>
        <source>More topics after line %1 fill their lines.</source>
        <translation>第 %1 行之後還有主題佔滿整行。</translation>
    </message>
</context>
<context>
    <name>SecretInput</name>
    <message>
        <source>the secret on standard input cannot be read or is longer than %1 bytes.</source>
        <translation>標準輸入中的金鑰無法讀取，或長度超過 %1 位元組。</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>the first line of standard input is empty; it must be the %1.</source>
        <translation>標準輸入的第一行為空；它必須是 %1。</translation>
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
        <source>WARNING: listening on %1, so that everybody in that network can reach this simulator. It is made for a bench, not for hostile networks.</source>
        <translation>警告：正在 %1 上監聽，該網路中的任何人都可以存取此模擬器。它只適用於實驗台，不適用於不受信任的網路。</translation>
    </message>
    <message>
        <source>Name in answers and certificates, for boards; they must resolve it. Without it: localhost, or the address.</source>
        <translation>應答和憑證中使用的名稱，供開發板使用；它們必須能解析該名稱。未指定時為 localhost 或監聽位址。</translation>
    </message>
    <message>
        <source>Write what firmware needs into a directory: the authority as PEM and as C, settings for the C Link SDK, and a README.txt.</source>
        <translation>將韌體所需內容寫入目錄：PEM 和 C 格式的憑證授權單位、C Link SDK 的設定，以及 README.txt。</translation>
    </message>
    <message>
        <source>Runs a local platform: bootstrap and console over HTTPS, and two or more MQTT instances. Prints one JSON object a line; reads commands a line each: distribute PK DN INSTANCE, notify PK DN, kick PK DN TEXT, disable PK DN, enable PK DN, job create PK SOURCE TARGET DN, job status ID, job list, job interrupt ID, fault KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once], fault list, fault clear [KIND], scenario FILE, status, quit.</source>
        <translation>執行一個本機平台：基於 HTTPS 的引導服務和控制台，以及兩個或更多 MQTT 執行個體。每行列印一個 JSON 物件；每行讀取一條命令：distribute PK DN INSTANCE、notify PK DN、kick PK DN TEXT、disable PK DN、enable PK DN、job create PK SOURCE TARGET DN、job status ID、job list、job interrupt ID、fault KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once]、fault list、fault clear [KIND]、scenario FILE、status、quit。</translation>
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
    <name>StoryCaption</name>
    <message>
        <source>an instance</source>
        <translation>某個執行個體</translation>
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
        <translation>一台裝置，多個地域</translation>
    </message>
    <message>
        <source>A device leaves the factory with one address built in: that of bootstrap. Watch how it finds the instance that it belongs to, and how it is moved to another one without anybody touching it.</source>
        <translation>裝置出廠時只內建一個位址：引導服務的位址。請看它如何找到自己所屬的執行個體，又如何在無人觸碰的情況下遷移到另一個執行個體。</translation>
    </message>
    <message>
        <source>Where do I belong?</source>
        <translation>我屬於哪裡？</translation>
    </message>
    <message>
        <source>%1 asks bootstrap over HTTPS where it belongs. It sends its name only, no secret.</source>
        <translation>%1 透過 HTTPS 詢問引導服務 自己屬於哪裡。它只傳送名稱，不傳送金鑰。</translation>
    </message>
    <message>
        <source>Bootstrap answers</source>
        <translation>引導服務回應</translation>
    </message>
    <message>
        <source>Bootstrap looks the device up and names its instance: %1.</source>
        <translation>引導服務查到這台裝置，並給出它的執行個體：%1。</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>%1 opens a TLS connection to %2 and signs in. The signature is made from its secret, which never leaves the device.</source>
        <translation>%1 與 %2 建立 TLS 連線並登入。簽章由金鑰算出，金鑰本身從不離開裝置。</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>線上</translation>
    </message>
    <message>
        <source>%1 is online in %2, %3 after it was switched on.</source>
        <translation>%1 在 %2 上線，距啟動 %3。</translation>
    </message>
    <message>
        <source>Distributed</source>
        <translation>已分發</translation>
    </message>
    <message>
        <source>Somebody at the console distributed the device to another instance. %1 tells it so over the open connection.</source>
        <translation>有人在控制台把裝置分發到了另一個執行個體。%1 透過現有連線通知裝置。</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>%1 confirms the notice, so the platform knows that it was heard.</source>
        <translation>%1 確認收到通知，平台由此知道裝置已收到。</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>%1 ends the connection: “%2”. From now on it refuses this device.</source>
        <translation>%1 中斷連線：「%2」。從現在起它拒絕這台裝置。</translation>
    </message>
    <message>
        <source>Where do I belong now?</source>
        <translation>我現在屬於哪裡？</translation>
    </message>
    <message>
        <source>%1 does not try the old address again. It asks bootstrap, as on its first day.</source>
        <translation>%1 不再嘗試舊位址，而是像第一天那樣詢問引導服務。</translation>
    </message>
    <message>
        <source>A new home</source>
        <translation>新的歸屬</translation>
    </message>
    <message>
        <source>Bootstrap names the new instance: %1.</source>
        <translation>引導服務給出新的執行個體：%1。</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>遷移完成</translation>
    </message>
    <message>
        <source>%1 is online in %2. It was without a connection for %3, and nobody touched it.</source>
        <translation>%1 已在 %2 上線。它只斷線了 %3，沒有人碰過它。</translation>
    </message>
    <message>
        <source>A setback</source>
        <translation>遇到挫折</translation>
    </message>
    <message>
        <source>A try failed (%1). %2 waits and tries again.</source>
        <translation>一次嘗試失敗（%1）。%2 等待後重試。</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>因錯誤停止</translation>
    </message>
    <message>
        <source>%1 gave up: %2.</source>
        <translation>%1 已放棄：%2。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 was stopped by the operator.</source>
        <translation>%1 已被操作員停止。</translation>
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
        <translation>顯示原本會被遮蔽的金鑰。</translation>
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
        <translation>寫入原本會被遮蔽的金鑰。</translation>
    </message>
    <message>
        <source>“%1” has no suffix that names a format; use .log, .txt, .pcapng, .csv or .jsonl.</source>
        <translation>「%1」沒有表示格式的副檔名；請使用 .log、.txt、.pcapng、.csv 或 .jsonl。</translation>
    </message>
    <message>
        <source>--filter, at character %1: %2
  %3
  %4</source>
        <translation>--filter，第 %1 個字元處：%2
  %3
  %4</translation>
    </message>
    <message numerus="yes">
        <source>The expression of --filter takes too many steps: it was given up for %n record(s), which count as if it did not match.</source>
        <translation>
            <numerusform>--filter 的運算式步數過多：有 %n 筆記錄放棄了比對，視為不相符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give ProductKeys, DeviceNames, instances and hosts other names of the same length, the same ones everywhere. IP addresses and the platform&apos;s own hosts stay.</source>
        <translation>為 ProductKey、DeviceName、執行個體和主機換用長度相同的其他名稱，處處一致。IP 位址和平台自己的主機保持不變。</translation>
    </message>
    <message>
        <source>Only records that pass, as &apos;mqtt.type == PUBLISH and topic contains &quot;bootstrap&quot;&apos;. The window&apos;s help lists all fields. Times are in UTC.</source>
        <translation>只處理通過篩選器的記錄，如 &apos;mqtt.type == PUBLISH and topic contains &quot;bootstrap&quot;&apos;。視窗的說明列出了所有欄位。時間為 UTC。</translation>
    </message>
    <message>
        <source>OUT is the very file to read; give it another name.</source>
        <translation>OUT 就是要讀取的檔案；請換一個名稱。</translation>
    </message>
</context>
<context>
    <name>TraceFile</name>
    <message>
        <source>The capture is damaged or was cut; what came before this byte was read.</source>
        <translation>擷取檔已損壞或被截斷；此位元組之前的內容已讀入。</translation>
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
    <message>
        <source>The row has more than %1 cells.</source>
        <translation>該列的儲存格多於 %1 個。</translation>
    </message>
    <message>
        <source>The quotes of this cell do not end.</source>
        <translation>此儲存格的引號沒有結束。</translation>
    </message>
    <message>
        <source>The row ends after %1 of %2 cells.</source>
        <translation>該列只有 %1 個儲存格，應為 %2 個。</translation>
    </message>
    <message>
        <source>Only a comma or the line&apos;s end may follow a cell.</source>
        <translation>儲存格之後只能是逗號或行尾。</translation>
    </message>
    <message>
        <source>This is no time such as 2021-07-12T07:21:14.466789Z.</source>
        <translation>這不是形如 2021-07-12T07:21:14.466789Z 的時間。</translation>
    </message>
    <message>
        <source>This cell must hold hex digits, two for each byte.</source>
        <translation>此儲存格必須是十六進位數字，每位元組兩位。</translation>
    </message>
    <message>
        <source>The file was cut or changed; what came before this row was read.</source>
        <translation>檔案被截斷或改動；已讀入此列之前的內容。</translation>
    </message>
    <message>
        <source>This is no JSON: %1.</source>
        <translation>這不是 JSON：%1。</translation>
    </message>
    <message>
        <source>A line must be a JSON object.</source>
        <translation>每行必須是一個 JSON 物件。</translation>
    </message>
    <message>
        <source>“hex” must be a string of hex digits, two for each byte.</source>
        <translation>「hex」必須是十六進位數字的字串，每位元組兩位。</translation>
    </message>
    <message>
        <source>“time_us” must be a number.</source>
        <translation>「time_us」必須是數字。</translation>
    </message>
    <message>
        <source>The file was cut or changed; what came before this line was read.</source>
        <translation>檔案被截斷或改動；已讀入此行之前的內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) in blocks of an old kind, from byte %1 on, were left out. Wireshark writes them anew when it saves the capture.</source>
        <translation>
            <numerusform>從位元組 %1 起，舊式區塊中的 %n 個封包被略去。用 Wireshark 重新儲存擷取檔即可轉換。</numerusform>
        </translation>
    </message>
    <message>
        <source>In Wireshark, decrypt the capture and choose File, Export PDUs to File.</source>
        <translation>請在 Wireshark 中解密擷取檔，然後選擇「檔案」→「匯出 PDU 到檔案」。</translation>
    </message>
    <message>
        <source>“%1” is no direction.</source>
        <translation>「%1」不是方向。</translation>
    </message>
    <message>
        <source>“%1” is no protocol.</source>
        <translation>「%1」不是協定。</translation>
    </message>
    <message>
        <source>“%1” is no stage.</source>
        <translation>「%1」不是階段。</translation>
    </message>
    <message>
        <source>The length says %1 bytes, and there are %2.</source>
        <translation>長度寫著 %1 位元組，實際有 %2 位元組。</translation>
    </message>
    <message>
        <source>The time lies outside the years 1 to 9999.</source>
        <translation>時間不在西元 1 至 9999 年之內。</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) are encrypted with TLS and stay as they are. Give Wireshark the keys and export the PDUs of OSI layer 7 to read them.</source>
        <translation>
            <numerusform>有 %n 個封包由 TLS 加密，保持原樣。要讀取它們，請把金鑰交給 Wireshark，並匯出 OSI 第 7 層的 PDU。</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>無法讀取：%1。</translation>
    </message>
    <message>
        <source>The file is packed with %1.</source>
        <translation>檔案由 %1 壓縮。</translation>
    </message>
    <message>
        <source>Unpack it and open what was in it.</source>
        <translation>請解壓縮後開啟其中的檔案。</translation>
    </message>
</context>
<context>
    <name>TraceRecovery</name>
    <message>
        <source>%1 is damaged at byte %2, and %3 bytes of it were left out; it was set aside as %4.</source>
        <translation>%1 在第 %2 位元組處已損壞，其中 %3 位元組未讀取；已另存為 %4。</translation>
    </message>
    <message>
        <source>%1 is in use or can&apos;t be read.</source>
        <translation>%1 正在使用或無法讀取。</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2, and %3 bytes of it were left out; it could not be set aside and stays: %4.</source>
        <translation>%1 在第 %2 位元組處已損壞，其中 %3 位元組未讀取；無法另存，檔案保留在原處：%4。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>無法讀取 %1：%2。</translation>
    </message>
</context>
<context>
    <name>TraceSearch</name>
    <message>
        <source>Bytes are written as pairs of hexadecimal digits, as in 7b 22.</source>
        <translation>位元組寫成成對的十六進位數字，如 7b 22。</translation>
    </message>
    <message>
        <source>Not a regular expression, at character %1: %2</source>
        <translation>不是規則運算式，第 %1 個字元處：%2</translation>
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
    <name>bootbench::BoardsView</name>
    <message>
        <source>&amp;Start anew, listening there</source>
        <translation>在該處重新啟動(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start, listening there</source>
        <translation>在該處啟動(&amp;S)</translation>
    </message>
    <message>
        <source>Export for firmware</source>
        <translation>為韌體匯出</translation>
    </message>
    <message>
        <source>&amp;Listen on</source>
        <translation>監聽於(&amp;L)</translation>
    </message>
    <message>
        <source>The address where boards reach the platform; others in that network reach it too</source>
        <translation>開發板存取平台的位址；該網路中的其他人也能存取</translation>
    </message>
    <message>
        <source>&amp;Host name</source>
        <translation>主機名稱(&amp;H)</translation>
    </message>
    <message>
        <source>The name in answers and in the certificate; boards must resolve it. Empty: the address.</source>
        <translation>應答和憑證中使用的名稱；開發板必須能解析它。留空則為監聽位址。</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>連接埠(&amp;T)</translation>
    </message>
    <message>
        <source>Of the bootstrap service</source>
        <translation>引導服務的連接埠</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Real boards can use the built-in platform instead of the cloud. Choose the network where they are and start it there; here then stands what their firmware needs to know.</source>
        <translation>真實的開發板可以使用內建平台代替雲平台。請選擇它們所在的網路並在那裡啟動平台；隨後這裡會顯示韌體需要了解的內容。</translation>
    </message>
    <message>
        <source>What firmware needs to know</source>
        <translation>韌體需要了解的內容</translation>
    </message>
    <message>
        <source>Devices and connections of a platform that runs are closed first</source>
        <translation>會先關閉正在執行的平台的裝置和連線</translation>
    </message>
    <message>
        <source>Copy &amp;settings</source>
        <translation>複製設定(&amp;S)</translation>
    </message>
    <message>
        <source>Copy host, port and credentials as C for the C Link SDK</source>
        <translation>將主機、連接埠和憑證資料複製為 C Link SDK 用的 C 代碼</translation>
    </message>
    <message>
        <source>Copy C&amp;A</source>
        <translation>複製 CA(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the platform&apos;s certificate authority as C</source>
        <translation>將平台的憑證授權單位複製為 C 代碼</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the authority as PEM and C, the settings and these instructions into a folder</source>
        <translation>將 PEM 和 C 格式的憑證授權單位、設定和這些說明寫入資料夾</translation>
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
    <name>bootbench::BytesPane</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>自動：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 位元組</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a record to see its payload.</source>
        <translation>選取一筆記錄可檢視其酬載。</translation>
    </message>
    <message>
        <source>This record has no payload.</source>
        <translation>此記錄沒有酬載。</translation>
    </message>
    <message>
        <source>… %1 bytes more; see them as hex.</source>
        <translation>…還有 %1 位元組；請以十六進位檢視。</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>酬載</translation>
    </message>
    <message>
        <source>What is shown of the record</source>
        <translation>顯示記錄的哪一部分</translation>
    </message>
    <message>
        <source>Select a record to see its bytes.</source>
        <translation>選取一筆記錄可檢視其位元組。</translation>
    </message>
    <message>
        <source>Payload as</source>
        <translation>酬載顯示為</translation>
    </message>
    <message>
        <source>How the payload of this record is shown</source>
        <translation>此記錄的酬載的顯示方式</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六進位</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
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
        <translation>紅色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
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
        <translation>上色規則</translation>
    </message>
    <message>
        <source>The first rule that a record passes gives it its colour, and a sign beside its protocol.</source>
        <translation>記錄通過的第一條規則決定其顏色，並在通訊協定旁顯示標誌。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新規則</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名稱(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>篩選器(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>顏色(&amp;C)：</translation>
    </message>
    <message>
        <source>“%1”, at character %2: %3</source>
        <translation>「%1」，第 %2 個字元處：%3</translation>
    </message>
    <message>
        <source>“%1” has no filter.</source>
        <translation>「%1」沒有篩選器。</translation>
    </message>
</context>
<context>
    <name>bootbench::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令選擇區</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>輸入想做的事</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command matches</source>
        <translation>沒有相符的命令</translation>
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
        <translation>%1 與 %2 比較</translation>
    </message>
    <message>
        <source>%1 is no longer open.</source>
        <translation>%1 已關閉。</translation>
    </message>
    <message>
        <source>Record %1 is not among those shown.</source>
        <translation>記錄 %1 不在目前顯示的記錄中。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文字 (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>未能儲存報告</translation>
    </message>
    <message>
        <source>Secrets are masked.</source>
        <translation>金鑰已遮蔽。</translation>
    </message>
</context>
<context>
    <name>bootbench::ComparisonDialog</name>
    <message>
        <source>Compare traces</source>
        <translation>比較追蹤</translation>
    </message>
    <message>
        <source>What was said is aligned exchange by exchange. You see what one trace has and the other lacks, what comes in another order, other values and other times.</source>
        <translation>通訊內容按每次互動對齊。您可以看到一份追蹤有而另一份沒有的內容、不同的順序、不同的值和不同的時間。</translation>
    </message>
    <message>
        <source>&amp;Left, the good run:</source>
        <translation>左側，正常的執行(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Right, to compare with it:</source>
        <translation>右側，與其比較的追蹤(&amp;R)：</translation>
    </message>
    <message>
        <source>never</source>
        <translation>從不</translation>
    </message>
    <message>
        <source> times as long</source>
        <translation> 倍時間</translation>
    </message>
    <message>
        <source>An answer is told as slow when it took this many times as long in one of the traces</source>
        <translation>某個應答在其中一份追蹤中耗時達到此倍數時，會被指出</translation>
    </message>
    <message>
        <source>&amp;Tell answers that took:</source>
        <translation>指出耗時達到以下倍數的應答(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Swap sides</source>
        <translation>交換兩側(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>Choose a log or a capture; it is opened in a tab of its own</source>
        <translation>選擇日誌或擷取檔；將在單獨的分頁中開啟</translation>
    </message>
    <message>
        <source>File for the left side</source>
        <translation>左側的檔案</translation>
    </message>
    <message>
        <source>File for the right side</source>
        <translation>右側的檔案</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>與檔案比較</translation>
    </message>
    <message>
        <source>Logs and captures (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)</source>
        <translation>日誌和擷取檔 (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Choose two different traces: another open one, or a file.</source>
        <translation>請選擇兩份不同的追蹤：另一份已開啟的追蹤，或一個檔案。</translation>
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
        <translation>僅左側</translation>
    </message>
    <message>
        <source>only right</source>
        <translation>僅右側</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已變更</translation>
    </message>
    <message>
        <source>order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>時間 (s)</translation>
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
        <translation>差異</translation>
    </message>
</context>
<context>
    <name>bootbench::ComparisonView</name>
    <message>
        <source>The report was copied; secrets are masked.</source>
        <translation>報告已複製；金鑰已遮蔽。</translation>
    </message>
    <message>
        <source>That was the last difference.</source>
        <translation>這是最後一處差異。</translation>
    </message>
    <message>
        <source>That was the first difference.</source>
        <translation>這是第一處差異。</translation>
    </message>
    <message>
        <source>Select a row to see both records, field by field.</source>
        <translation>選擇一列可逐欄位檢視兩筆記錄。</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>兩者內容相同。</translation>
    </message>
    <message>
        <source>Differs, as it does between any two runs; not counted</source>
        <translation>不同，但任意兩次執行之間都會不同；不計入差異</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>正在將 %1 與 %2 比較</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>下一處差異(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next difference</source>
        <translation>前往下一處差異</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>上一處差異(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the difference before</source>
        <translation>前往上一處差異</translation>
    </message>
    <message>
        <source>&amp;Only differences</source>
        <translation>僅顯示差異(&amp;O)</translation>
    </message>
    <message>
        <source>Hide what both traces say alike</source>
        <translation>隱藏兩份追蹤中相同的內容</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>複製報告(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the differences in words; secrets are masked</source>
        <translation>以文字複製差異；金鑰已遮蔽</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>儲存報告(&amp;S)…</translation>
    </message>
    <message>
        <source>Write the differences in words into a file; secrets are masked</source>
        <translation>以文字將差異寫入檔案；金鑰已遮蔽</translation>
    </message>
    <message>
        <source>Show &amp;left record</source>
        <translation>顯示左側記錄(&amp;L)</translation>
    </message>
    <message>
        <source>Show the record in %1</source>
        <translation>在 %1 中顯示該記錄</translation>
    </message>
    <message>
        <source>Show &amp;right record</source>
        <translation>顯示右側記錄(&amp;R)</translation>
    </message>
    <message>
        <source>Both traces side by side</source>
        <translation>並排顯示的兩份追蹤</translation>
    </message>
    <message>
        <source>Differences in words</source>
        <translation>差異說明</translation>
    </message>
    <message>
        <source>Fields of both records</source>
        <translation>兩筆記錄的欄位</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
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
        <translation>沒有可比較的內容</translation>
    </message>
    <message>
        <source>The traces say the same</source>
        <translation>兩份追蹤內容相同</translation>
    </message>
    <message>
        <source>Neither trace holds a conversation of a device with the platform.</source>
        <translation>兩份追蹤中都沒有裝置與平台之間的通訊。</translation>
    </message>
    <message>
        <source>All that was said was compared: requests and answers, logins, messages, their fields, their order and their times.</source>
        <translation>已比較全部通訊內容：請求與應答、登入、訊息，以及它們的欄位、順序和時間。</translation>
    </message>
    <message numerus="yes">
        <source>No difference in %n row(s)</source>
        <translation>
            <numerusform>%n 列中沒有差異</numerusform>
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
            <numerusform>%n 處差異</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (left) is compared with %2 (right); their names are no difference.</source>
        <translation>%1（左）與 %2（右）比較；名稱不同不算差異。</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsoleClient</name>
    <message>
        <source>The console&apos;s address, the AccessKey ID or its secret is missing.</source>
        <translation>缺少控制台的位址、AccessKey ID 或其金鑰。</translation>
    </message>
    <message>
        <source>The result file&apos;s address cannot be used: %1</source>
        <translation>無法使用結果檔案的位址：%1</translation>
    </message>
    <message>
        <source>The result file cannot be read; its address is valid for 10 minutes.</source>
        <translation>無法讀取結果檔案；其位址的有效期為 10 分鐘。</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsoleDesk</name>
    <message>
        <source>The secret of the AccessKey %1 is not at hand: %2</source>
        <translation>無法取得 AccessKey %1 的金鑰：%2</translation>
    </message>
    <message>
        <source>The AccessKey&apos;s secret could not be kept; it is used until the program ends. %1</source>
        <translation>無法儲存 AccessKey 的金鑰；它將使用到程式結束。%1</translation>
    </message>
    <message>
        <source>Alibaba Cloud shows the run log in its web console only, under Monitoring → Log Service. The built-in platform&apos;s can be read here.</source>
        <translation>阿里雲僅在其網頁控制台的「監控營運 → Log Service」中顯示執行日誌。內建平台的執行日誌可在此查看。</translation>
    </message>
    <message>
        <source>The AccessKey&apos;s secret is being read.</source>
        <translation>正在讀取 AccessKey 的金鑰。</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsoleDeviceDisplay</name>
    <message>
        <source>not asked yet</source>
        <translation>尚未查詢</translation>
    </message>
    <message>
        <source>unknown there</source>
        <translation>控制台中沒有</translation>
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
        <translation>控制台過了多久才反映工作階段的變化；平台文件稱最多 10 秒</translation>
    </message>
    <message>
        <source>Asked at %1</source>
        <translation>查詢於 %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Our session</source>
        <translation>本機工作階段</translation>
    </message>
    <message>
        <source>The console says</source>
        <translation>控制台顯示</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>滯後</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>執行個體</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsolePanel</name>
    <message>
        <source>Built-in platform, %1, AccessKey %2</source>
        <translation>內建平台，%1，AccessKey %2</translation>
    </message>
    <message>
        <source>%1, AccessKey %2</source>
        <translation>%1，AccessKey %2</translation>
    </message>
    <message>
        <source>The console cannot be called</source>
        <translation>無法呼叫控制台</translation>
    </message>
    <message>
        <source>No console is connected</source>
        <translation>未連線控制台</translation>
    </message>
    <message>
        <source>The console tells how the platform sees your devices, and distributes them. Start the built-in platform, or enter the AccessKey of another one.</source>
        <translation>控制台顯示平台眼中的裝置，並可分發裝置。請啟動內建平台，或輸入其他平台的 AccessKey。</translation>
    </message>
    <message>
        <source>Select a job to see what became of its devices.</source>
        <translation>選擇一個任務以查看其裝置的結果。</translation>
    </message>
    <message>
        <source>The job runs; the platform tells the results when it has ended.</source>
        <translation>任務正在執行；平台會在任務結束後給出結果。</translation>
    </message>
    <message>
        <source>The results are being fetched…</source>
        <translation>正在取得結果…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s) were distributed.</source>
        <translation>
            <numerusform>%n 台裝置中已分發 %1 台。</numerusform>
        </translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>&amp;Distribute devices…</source>
        <translation>分發裝置(&amp;D)…</translation>
    </message>
    <message>
        <source>Create a distribution job; what it would do is shown first</source>
        <translation>建立分發任務；會先顯示它將做什麼</translation>
    </message>
    <message>
        <source>&amp;Refresh the console</source>
        <translation>重新整理控制台(&amp;R)</translation>
    </message>
    <message>
        <source>Ask for states, jobs and log now</source>
        <translation>立即查詢狀態、任務和日誌</translation>
    </message>
    <message>
        <source>Console &amp;settings…</source>
        <translation>控制台設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Which platform&apos;s console is called, and with which AccessKey</source>
        <translation>呼叫哪個平台的控制台，以及使用哪個 AccessKey</translation>
    </message>
    <message>
        <source>Start the &amp;built-in platform</source>
        <translation>啟動內建平台(&amp;B)</translation>
    </message>
    <message>
        <source>Console settin&amp;gs…</source>
        <translation>控制台設定(&amp;G)…</translation>
    </message>
    <message>
        <source>States</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Run log</source>
        <translation>執行日誌</translation>
    </message>
    <message>
        <source>Device states</source>
        <translation>裝置狀態</translation>
    </message>
    <message>
        <source>Distribution jobs</source>
        <translation>分發任務</translation>
    </message>
    <message>
        <source>What became of each device</source>
        <translation>每台裝置的結果</translation>
    </message>
    <message>
        <source>A job runs</source>
        <translation>有任務正在執行</translation>
    </message>
    <message>
        <source>No devices on the bench</source>
        <translation>工作台上沒有裝置</translation>
    </message>
    <message>
        <source>The devices of the bench are listed here as the console sees them. Add one or run the demo.</source>
        <translation>此處列出控制台所見的工作台裝置。請新增裝置或執行示範。</translation>
    </message>
    <message>
        <source>No distribution jobs</source>
        <translation>沒有分發任務</translation>
    </message>
    <message>
        <source>A job moves one or many devices of a product to another instance. It cannot be cancelled.</source>
        <translation>任務將一個產品的一台或多台裝置移至另一個執行個體，且無法取消。</translation>
    </message>
    <message>
        <source>Distribute d&amp;evices…</source>
        <translation>分發裝置(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>bootbench::ConsoleSettingsDialog</name>
    <message>
        <source>The host is no host name, as in iot.cn-shanghai.aliyuncs.com.</source>
        <translation>此主機不是有效的主機名稱，例如 iot.cn-shanghai.aliyuncs.com。</translation>
    </message>
    <message>
        <source>The CA file cannot be read.</source>
        <translation>無法讀取 CA 檔案。</translation>
    </message>
    <message>
        <source>The AccessKey ID has letters and digits only.</source>
        <translation>AccessKey ID 只包含字母和數字。</translation>
    </message>
    <message>
        <source>Enter the secret of this AccessKey.</source>
        <translation>請輸入此 AccessKey 的金鑰。</translation>
    </message>
    <message>
        <source>stored; enter another one to replace it</source>
        <translation>已儲存；輸入其他金鑰可將其替換</translation>
    </message>
    <message>
        <source>The built-in platform makes a throw-away AccessKey at each start; nothing has to be entered.</source>
        <translation>內建平台每次啟動都會生成一次性的 AccessKey；無需輸入任何內容。</translation>
    </message>
    <message>
        <source>Kept in memory until the program ends.</source>
        <translation>保留在記憶體中，直到程式結束。</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain.</source>
        <translation>儲存在系統的金鑰環中。</translation>
    </message>
    <message>
        <source>Kept in the keychain: %1.</source>
        <translation>儲存在金鑰環中：%1。</translation>
    </message>
    <message>
        <source>The keychain cannot be used: %1</source>
        <translation>無法使用金鑰環：%1</translation>
    </message>
    <message>
        <source>Console settings</source>
        <translation>控制台設定</translation>
    </message>
    <message>
        <source>The &amp;built-in platform&apos;s console</source>
        <translation>內建平台的控制台(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Another platform&apos;s console:</source>
        <translation>其他平台的控制台(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主機(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>連接埠(&amp;P)：</translation>
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
        <translation>AccessKey 金鑰(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Keep the secret:</source>
        <translation>金鑰儲存位置(&amp;K)：</translation>
    </message>
    <message>
        <source>in the system&apos;s keychain</source>
        <translation>系統的金鑰環中</translation>
    </message>
    <message>
        <source>in memory, for this session only</source>
        <translation>記憶體中，僅限本次工作階段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
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
        <translation>耗時超過 %1 秒。</translation>
    </message>
</context>
<context>
    <name>bootbench::DemoStage</name>
    <message>
        <source>Export sequence</source>
        <translation>匯出時序圖</translation>
    </message>
    <message>
        <source>Drawings (*.svg);;Pictures (*.png)</source>
        <translation>向量圖 (*.svg);;圖片 (*.png)</translation>
    </message>
    <message>
        <source>The sequence was not exported</source>
        <translation>時序圖未能匯出</translation>
    </message>
    <message>
        <source>Welcome to Bootbench</source>
        <translation>歡迎使用 Bootbench</translation>
    </message>
    <message>
        <source>See how a device asks where it belongs, comes online, is distributed to another instance and follows. A platform on this computer plays the other side: no account, no network, no device needed.</source>
        <translation>看裝置如何詢問歸屬、上線、被分發到另一個執行個體並跟隨過去。對端由本機上的平台扮演：無需帳號、網路和裝置。</translation>
    </message>
    <message>
        <source>&amp;Run the demo on the built-in platform</source>
        <translation>在內建平台上執行示範(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add a device of your own…</source>
        <translation>新增自己的裝置(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Open a board&apos;s log or a capture…</source>
        <translation>開啟開發板日誌或擷取檔(&amp;O)…</translation>
    </message>
    <message>
        <source>The device has moved</source>
        <translation>裝置已遷移</translation>
    </message>
    <message>
        <source>%1 was distributed and is online in %2. It was without a connection for %3 ms. Status shows each rung that it climbed, Events what it was told, and the trace all %4 records.

What next?</source>
        <translation>%1 已被分發，並在 %2 上線，斷線 %3 毫秒。「狀態」顯示它走過的每一級，「事件」顯示它收到的訊息，「追蹤」顯示全部 %4 筆紀錄。

接下來做什麼？</translation>
    </message>
    <message>
        <source>&amp;Import devices from CSV…</source>
        <translation>從 CSV 匯入裝置(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Replay it slowly</source>
        <translation>慢速重播(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Show map and sequence</source>
        <translation>顯示地圖和時序圖(&amp;S)</translation>
    </message>
    <message>
        <source>It holds %1 of %2 arrows. Secrets are masked.</source>
        <translation>其中有 %2 個箭頭中的 %1 個。金鑰已遮蔽。</translation>
    </message>
    <message>
        <source>Secrets are masked.</source>
        <translation>金鑰已遮蔽。</translation>
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
        <translation>與平台控制台顯示的一致；通常為 32 個字元。</translation>
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
        <translation>從平台控制台的 CSV 檔案匯入裝置</translation>
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
    <message>
        <source>Edit the selected device</source>
        <translation>編輯所選裝置</translation>
    </message>
    <message>
        <source>Delete the selected device</source>
        <translation>刪除所選裝置</translation>
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
            <numerusform>已選擇 %n 台裝置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) of %1 would go from %2 to %3.</source>
        <translation>
            <numerusform>%1 的 %n 台裝置將從 %2 移至 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Distribute %n device(s)…</source>
        <translation>
            <numerusform>分發 %n 台裝置(&amp;D)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分發</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n device(s) from %1 to %2?</source>
        <translation>
            <numerusform>將 %n 台裝置從 %1 分發到 %2？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be cancelled. Devices that are online are told, replied to and disconnected; their run-time data stays at the source.</source>
        <translation>此操作無法取消。線上的裝置會收到通知、作出應答並中斷連線；其執行階段資料保留在源執行個體。</translation>
    </message>
    <message>
        <source>&amp;Distribute</source>
        <translation>分發(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Distribute devices</source>
        <translation>分發裝置</translation>
    </message>
    <message>
        <source>&amp;Product:</source>
        <translation>產品(&amp;P)：</translation>
    </message>
    <message>
        <source>De&amp;vices:</source>
        <translation>裝置(&amp;V)：</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>Choose n&amp;one</source>
        <translation>全不選(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;From instance:</source>
        <translation>源執行個體(&amp;F)：</translation>
    </message>
    <message>
        <source>Strategy:</source>
        <translation>策略：</translation>
    </message>
    <message>
        <source>Specified &amp;region: all to one instance</source>
        <translation>指定地區：全部移至一個執行個體(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Nearest access: the device&apos;s address decides</source>
        <translation>就近接入：由裝置的位址決定(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;To instance:</source>
        <translation>目標執行個體(&amp;T)：</translation>
    </message>
    <message>
        <source>Target acco&amp;unt (UID):</source>
        <translation>目標帳號 (UID)(&amp;U)：</translation>
    </message>
    <message>
        <source>The account that gets the devices; the public platform wants it</source>
        <translation>接收裝置的帳號；公共平台要求填寫</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. A distribution cannot be cancelled; time, nonce and signature are added when it is sent.</source>
        <translation>尚未傳送任何內容。分發無法取消；時間、隨機數和簽章在傳送時新增。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Show the &amp;dry run</source>
        <translation>顯示試執行(&amp;D)</translation>
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
        <translation>就近接入：由裝置的位址決定</translation>
    </message>
    <message>
        <source>Specified region: all devices to one instance</source>
        <translation>指定地區：全部裝置移至一個執行個體</translation>
    </message>
    <message>
        <source>Distributed, of all devices of the job</source>
        <translation>任務的全部裝置中已分發的數量</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>源 → 目標</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任務</translation>
    </message>
</context>
<context>
    <name>bootbench::DistributeResultDisplay</name>
    <message>
        <source>Distributed</source>
        <translation>已分發</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>執行個體</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
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
    <name>bootbench::ExchangeDialog</name>
    <message>
        <source>Exchange</source>
        <translation>交談</translation>
    </message>
    <message>
        <source>Exchange of %1</source>
        <translation>%1 的交談</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>交談內容</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 筆記錄</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 around this one; filter by the device to see them all</source>
        <translation>此記錄前後的 %1；依裝置篩選可檢視全部</translation>
    </message>
</context>
<context>
    <name>bootbench::ExportDialog</name>
    <message>
        <source>Log of the C SDK</source>
        <translation>C SDK 日誌</translation>
    </message>
    <message>
        <source>Capture for Wireshark and Bootbench</source>
        <translation>供 Wireshark 和 Bootbench 使用的擷取檔</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>供試算表使用的表格</translation>
    </message>
    <message>
        <source>JSON lines for scripts</source>
        <translation>供指令碼使用的 JSON 行</translation>
    </message>
    <message>
        <source>What a device with the vendor&apos;s C SDK would have logged, with its hex dumps.</source>
        <translation>使用廠商 C SDK 的裝置會寫出的日誌，含十六進位傾印。</translation>
    </message>
    <message>
        <source>Keeps everything, comments and marks too; can be opened again without loss.</source>
        <translation>保留全部內容，包括註解和標記；可無損地重新開啟。</translation>
    </message>
    <message>
        <source>One row a record: time, device, stage, direction, summary and bytes in hex.</source>
        <translation>每筆記錄一列：時間、裝置、階段、方向、摘要和十六進位位元組。</translation>
    </message>
    <message>
        <source>One object a record, one record a line.</source>
        <translation>每筆記錄一個物件，每行一筆記錄。</translation>
    </message>
    <message>
        <source>&amp;Replace product keys, device names and instances by pseudonyms</source>
        <translation>用假名取代 ProductKey、DeviceName 和執行個體(&amp;R)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;hown by the filter</source>
        <translation>篩選器顯示的(&amp;H)</translation>
    </message>
    <message>
        <source>Mar&amp;ked</source>
        <translation>已標記的(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Selected</source>
        <translation>已選取的(&amp;S)</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>遮蔽</translation>
    </message>
    <message>
        <source>Device &amp;keys</source>
        <translation>裝置金鑰(&amp;K)</translation>
    </message>
    <message>
        <source>Login &amp;passwords</source>
        <translation>登入密碼(&amp;P)</translation>
    </message>
    <message>
        <source>Si&amp;gnatures</source>
        <translation>簽章(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>Secrets that Bootbench knows become asterisks, in every spelling.</source>
        <translation>Bootbench 已知的金鑰無論以何種形式出現，都變為星號。</translation>
    </message>
    <message>
        <source>Whoever has the file can log in as these devices. Records that have moved to disk stay masked.</source>
        <translation>取得此檔案的人可以冒用這些裝置登入。已移至磁碟的記錄仍保持遮蔽。</translation>
    </message>
    <message>
        <source>Hosts of instances, too; IP addresses and the platform&apos;s own hosts stay</source>
        <translation>執行個體的主機也替換；IP 位址和平台自己的主機保持不變</translation>
    </message>
</context>
<context>
    <name>bootbench::FactsBar</name>
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
    <message numerus="yes">
        <source>%1 record(s) · %2/s</source>
        <translation>
            <numerusform>%1 筆記錄 · %2 筆/秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::FaultsView</name>
    <message>
        <source>Everywhere</source>
        <translation>所有服務</translation>
    </message>
    <message>
        <source>Every instance</source>
        <translation>所有執行個體</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引導服務</translation>
    </message>
    <message>
        <source>Every device</source>
        <translation>所有裝置</translation>
    </message>
    <message>
        <source>Faults need the platform</source>
        <translation>故障需要平台</translation>
    </message>
    <message>
        <source>Let the built-in platform go wrong on purpose and see how devices take it: slow, silent, broken, expired. Start it first.</source>
        <translation>讓內建平台故意出錯，觀察裝置如何應對：緩慢、無回應、損壞、過期。請先啟動平台。</translation>
    </message>
    <message>
        <source>Start the platfor&amp;m</source>
        <translation>啟動平台(&amp;M)</translation>
    </message>
    <message>
        <source>Fau&amp;lt</source>
        <translation>故障(&amp;L)</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>出什麼錯</translation>
    </message>
    <message>
        <source>How long, how much or which code</source>
        <translation>多久、多少或哪個代碼</translation>
    </message>
    <message>
        <source>At which service</source>
        <translation>在哪個服務</translation>
    </message>
    <message>
        <source>For which device; before HTTP or MQTT nobody knows which one dials</source>
        <translation>針對哪台裝置；在 HTTP 或 MQTT 之前無法得知是哪台裝置在連線</translation>
    </message>
    <message>
        <source>&amp;Once, then gone</source>
        <translation>僅一次(&amp;O)</translation>
    </message>
    <message>
        <source>Otherwise it stays until it is cleared</source>
        <translation>否則會一直保持到被清除</translation>
    </message>
    <message>
        <source>&amp;Set fault</source>
        <translation>設定故障(&amp;S)</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>從現在起</translation>
    </message>
    <message>
        <source>No fault is set.</source>
        <translation>未設定故障。</translation>
    </message>
    <message>
        <source>Faults that are set</source>
        <translation>已設定的故障</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>Take the selected fault away</source>
        <translation>取消所選故障</translation>
    </message>
    <message>
        <source>Clear &amp;all</source>
        <translation>全部清除(&amp;A)</translation>
    </message>
    <message>
        <source>Let the platform work as it should</source>
        <translation>讓平台恢復正常</translation>
    </message>
</context>
<context>
    <name>bootbench::FieldTreeModel</name>
    <message>
        <source>In filters: %1</source>
        <translation>在篩選器中：%1</translation>
    </message>
    <message>
        <source>Malformed: %1</source>
        <translation>格式錯誤：%1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
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
        <translation>記錄的欄位</translation>
    </message>
    <message>
        <source>Select a record to see what it is made of.</source>
        <translation>選取一筆記錄可檢視其組成。</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>複製值(&amp;C)</translation>
    </message>
    <message>
        <source>Copy field &amp;name</source>
        <translation>複製欄位名稱(&amp;N)</translation>
    </message>
    <message>
        <source>Copy field &amp;and value</source>
        <translation>複製欄位和值(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>全部展開(&amp;E)</translation>
    </message>
    <message>
        <source>Co&amp;llapse all</source>
        <translation>全部摺疊(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bootbench::FilterBar</name>
    <message>
        <source>No filter was used yet</source>
        <translation>還沒有使用過篩選器</translation>
    </message>
    <message>
        <source>&amp;Keep this filter as a button…</source>
        <translation>將此篩選器儲存為按鈕(&amp;K)…</translation>
    </message>
    <message>
        <source>There is a secret in this filter; it cannot be kept.</source>
        <translation>此篩選器中含有金鑰，無法儲存。</translation>
    </message>
    <message>
        <source>✗ At character %1: %2</source>
        <translation>✗ 第 %1 個字元處：%2</translation>
    </message>
    <message>
        <source>Enter shows all records</source>
        <translation>按 Enter 顯示所有記錄</translation>
    </message>
    <message>
        <source>Enter applies the filter</source>
        <translation>按 Enter 套用篩選器</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>顯示 %1/%2 筆</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2 %</translation>
    </message>
    <message>
        <source>Ctrl+Space offers what may stand here, Up and Down bring back earlier filters</source>
        <translation>Ctrl+Space 列出此處可用的內容，上下方向鍵叫出先前的篩選器</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>顯示所有記錄</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>先前的篩選器</translation>
    </message>
    <message>
        <source>Keep this filter, or change the named ones</source>
        <translation>儲存此篩選器，或變更已命名的篩選器</translation>
    </message>
    <message>
        <source>How filters are written</source>
        <translation>篩選器的寫法</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>How far the filter is</source>
        <translation>篩選進度</translation>
    </message>
    <message numerus="yes">
        <source>✗ The expression takes too many steps: it was given up for %n record(s)</source>
        <translation>
            <numerusform>✗ 運算式步數過多：有 %n 筆記錄放棄了比對</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::FilterButtons</name>
    <message>
        <source>Named filters</source>
        <translation>已命名的篩選器</translation>
    </message>
    <message>
        <source>Restore the &amp;built-in filters</source>
        <translation>還原內建篩選器(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>套用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit in the filter box</source>
        <translation>在篩選框中編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重新命名(&amp;R)…</translation>
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
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>重新命名篩選器</translation>
    </message>
    <message>
        <source>Name on the button:</source>
        <translation>按鈕上的名稱：</translation>
    </message>
    <message>
        <source>Keep filter</source>
        <translation>儲存篩選器</translation>
    </message>
    <message>
        <source>Name on the button; one of the same name is replaced:</source>
        <translation>按鈕上的名稱；同名的篩選器會被取代：</translation>
    </message>
</context>
<context>
    <name>bootbench::FilterEdit</name>
    <message>
        <source>Show only the records that pass a filter, as mqtt.type == PUBLISH</source>
        <translation>只顯示通過篩選器的記錄，如 mqtt.type == PUBLISH</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選器</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>此處可用的內容</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>第 %1 個字元處：%2</translation>
    </message>
    <message>
        <source>Not a filter</source>
        <translation>不是篩選器</translation>
    </message>
    <message>
        <source>A valid filter</source>
        <translation>有效的篩選器</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>沒有篩選器</translation>
    </message>
</context>
<context>
    <name>bootbench::FilterHelp</name>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>one of several names</source>
        <translation>若干名稱之一</translation>
    </message>
    <message>
        <source>Is, is not. Minds upper and lower case, but not for names of the protocol such as PUBLISH, up, notify or LK-030A.</source>
        <translation>等於、不等於。區分大小寫，但 PUBLISH、up、notify 或 LK-030A 等通訊協定名稱除外。</translation>
    </message>
    <message>
        <source>Less and greater, for numbers, times and texts.</source>
        <translation>小於和大於，用於數字、時間和文字。</translation>
    </message>
    <message>
        <source>Has the text or the bytes in it; a text in upper or lower case.</source>
        <translation>包含該文字或位元組；文字不區分大小寫。</translation>
    </message>
    <message>
        <source>Fits a regular expression, /written like this/. With an i behind it, /like this/i, upper and lower case are the same.</source>
        <translation>符合規則運算式，寫作 /像這樣/。後面加 i，即 /像這樣/i，則不區分大小寫。</translation>
    </message>
    <message>
        <source>Is one of the values of the list.</source>
        <translation>是清單中的值之一。</translation>
    </message>
    <message>
        <source>Also written &amp;&amp;, || and !. “and” binds closer than “or”; brackets group.</source>
        <translation>也可寫作 &amp;&amp;、|| 和 !。「and」的優先順序高於「or」；括號用於分組。</translation>
    </message>
    <message>
        <source>A filter names fields and what they are compared with. The list then shows only the records that pass, also of those that are still to come. Enter applies what is in the box, Escape takes back what was not applied.</source>
        <translation>篩選器由欄位及其比較對象構成。清單隨後只顯示通過的記錄，對之後到來的記錄同樣有效。Enter 套用框中的內容，Esc 取消尚未套用的修改。</translation>
    </message>
    <message>
        <source>A field alone asks whether a record has it, or whether it is true. Where a record has a field several times, one of them is enough; != asks that there is one and none of them is equal.</source>
        <translation>單獨一個欄位表示記錄是否有此欄位，或其值是否為真。欄位在記錄中出現多次時，有一個符合即可；!= 則要求欄位存在且都不相等。</translation>
    </message>
    <message>
        <source>Filters see what you see: what is masked is not found by what it hides.</source>
        <translation>篩選器所見即您所見：已遮蔽的內容無法按其原文找到。</translation>
    </message>
    <message>
        <source>Examples, to be clicked</source>
        <translation>範例（可按一下）</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>運算子</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>語法</translation>
    </message>
    <message>
        <source>Nothing here speaks of “%1”.</source>
        <translation>此處沒有關於「%1」的內容。</translation>
    </message>
    <message>
        <source>How filters are written</source>
        <translation>篩選器的寫法</translation>
    </message>
    <message>
        <source>Search fields and examples</source>
        <translation>搜尋欄位和範例</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
</context>
<context>
    <name>bootbench::FindBar</name>
    <message>
        <source>Searching…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>Went on from the other end</source>
        <translation>已從另一端繼續尋找</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Find in summaries and bytes</source>
        <translation>在摘要和位元組中尋找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>尋找類型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>十六進位位元組</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>規則運算式</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Not found, but the pattern took too many steps in %n record(s)</source>
        <translation>
            <numerusform>找不到，但有 %n 筆記錄比對步數過多</numerusform>
        </translation>
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
    <name>bootbench::HttpExchange</name>
    <message>
        <source>No whole answer came in %1 s.</source>
        <translation>%1 秒內未收到完整的應答。</translation>
    </message>
    <message>
        <source>The answer broke off, or did not come at all.</source>
        <translation>應答中斷，或根本沒有到來。</translation>
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
    <message>
        <source>The keychain has no such entry, or the keyring is locked and was not unlocked; the keychain service does not tell which.</source>
        <translation>金鑰環中沒有這樣的項目，或金鑰環已鎖定且未被解鎖；金鑰環服務沒有說明是哪一種情況。</translation>
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
    <message>
        <source>P&amp;resent</source>
        <translation>展示(&amp;R)</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>時序圖</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地圖</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>The same on a map: where each device is, step by step. F11 shows it to an audience.</source>
        <translation>同樣的過程在地圖上：每台裝置一步步到了哪裡。按 F11 向觀眾展示。</translation>
    </message>
    <message>
        <source>Who said what to whom, drawn as it happens. Click an arrow to see its bytes.</source>
        <translation>誰對誰說了什麼，隨發生隨繪製。按一下箭頭可檢視其位元組。</translation>
    </message>
    <message>
        <source>The platform&apos;s side: states as its console sees them, distribution jobs and what became of each device, and the run log.</source>
        <translation>平台一側：控制台所見的狀態、分發任務和每台裝置的結果，以及執行日誌。</translation>
    </message>
    <message>
        <source>The View menu brings the other panels back.</source>
        <translation>「檢視」選單可恢復其他面板。</translation>
    </message>
    <message>
        <source>%1 brings the other panels back.</source>
        <translation>按 %1 恢復其他面板。</translation>
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
        <translation>地圖</translation>
    </message>
    <message>
        <source>World map of the devices</source>
        <translation>裝置世界地圖</translation>
    </message>
    <message>
        <source>Run the d&amp;emo</source>
        <translation>執行示範(&amp;E)</translation>
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
        <translation>顯示此步的紀錄(&amp;R)</translation>
    </message>
    <message>
        <source>Select the records of this step in the trace</source>
        <translation>在追蹤中選取這一步的紀錄</translation>
    </message>
    <message>
        <source>Presenter &amp;mode</source>
        <translation>簡報模式(&amp;M)</translation>
    </message>
    <message>
        <source>Map, sequence and captions on the whole screen</source>
        <translation>全螢幕顯示地圖、時序圖和解說</translation>
    </message>
</context>
<context>
    <name>bootbench::MapView</name>
    <message>
        <source>shown in %1</source>
        <translation>顯示在%1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n 台裝置</numerusform>
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
        <translation>名稱和主機都看不出地域。按右鍵可改放到別處。</translation>
    </message>
    <message>
        <source>Show %1 in</source>
        <translation>將 %1 顯示在</translation>
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
    <message numerus="yes">
        <source>Close it to see %n earlier message(s).</source>
        <translation>
            <numerusform>關閉後可檢視先前的 %n 則訊息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已儲存 %1</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>開啟所在資料夾</translation>
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
    <name>bootbench::OperationLogDisplay</name>
    <message>
        <source>Online</source>
        <translation>上線</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>下線</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引導</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分發</translation>
    </message>
    <message>
        <source>↑ message</source>
        <translation>↑ 訊息</translation>
    </message>
    <message>
        <source>↓ message</source>
        <translation>↓ 訊息</translation>
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
        <translation>失敗</translation>
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
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>執行個體</translation>
    </message>
</context>
<context>
    <name>bootbench::OperationLogView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>This platform&apos;s API gives no run log</source>
        <translation>此平台的 API 不提供執行日誌</translation>
    </message>
    <message>
        <source>No entry passes the filters</source>
        <translation>沒有項目符合篩選條件</translation>
    </message>
    <message>
        <source>Widen them, or clear them in the context menu.</source>
        <translation>請放寬篩選條件，或在快顯功能表中清除。</translation>
    </message>
    <message>
        <source>The run log is empty</source>
        <translation>執行日誌為空</translation>
    </message>
    <message>
        <source>What devices do at the platform is listed here: online and offline with the reason, bootstrap, messages, distributions.</source>
        <translation>此處列出裝置在平台上的行為：上線、下線及其原因、引導、訊息和分發。</translation>
    </message>
    <message>
        <source>Run log</source>
        <translation>執行日誌</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Only entries of devices whose DeviceName or ProductKey contains this</source>
        <translation>僅顯示 DeviceName 或 ProductKey 包含此內容的裝置的項目</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>上線</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>下線</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引導</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分發</translation>
    </message>
    <message>
        <source>↑ messages</source>
        <translation>↑ 訊息</translation>
    </message>
    <message>
        <source>↓ messages</source>
        <translation>↓ 訊息</translation>
    </message>
    <message>
        <source>Only entries of this operation</source>
        <translation>僅顯示此操作的項目</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>全部結果</translation>
    </message>
    <message>
        <source>Success (200)</source>
        <translation>成功 (200)</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Only entries with this result; 200 is success, all else a failure</source>
        <translation>僅顯示此結果的項目；200 為成功，其他均為失敗</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>全部時間</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最近 1 分鐘</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>最近 10 分鐘</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小時</translation>
    </message>
    <message>
        <source>Only entries of this time</source>
        <translation>僅顯示此時間的項目</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>清除篩選條件(&amp;L)</translation>
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
    <message>
        <source>Refused by the fault “%1”</source>
        <translation>被故障「%1」拒絕</translation>
    </message>
    <message>
        <source>There is no place “%1”. Choose one of: bootstrap, %2.</source>
        <translation>沒有位置「%1」。請選擇以下之一：bootstrap, %2。</translation>
    </message>
    <message>
        <source>There is no job %1 that still runs.</source>
        <translation>沒有仍在執行的任務 %1。</translation>
    </message>
    <message>
        <source>The simulator cannot offer TLS: %1.</source>
        <translation>模擬器無法提供 TLS：%1。</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformConsole</name>
    <message>
        <source>A network for nearest access is no address and prefix, as in 10.0.0.0/8.</source>
        <translation>就近接入的網路不是位址和前綴，例如 10.0.0.0/8。</translation>
    </message>
    <message>
        <source>There is no region “%1”. Use an ID such as cn-shanghai or eu-central-1.</source>
        <translation>沒有地區「%1」。請使用 cn-shanghai 或 eu-central-1 之類的 ID。</translation>
    </message>
    <message>
        <source>There are more regions than instances.</source>
        <translation>地區的數量多於執行個體。</translation>
    </message>
    <message>
        <source>A job has to go through at least one device a second.</source>
        <translation>任務每秒至少要處理一台裝置。</translation>
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
    <message>
        <source>⚠ Open to the network: everybody who reaches %1 can use this platform. For a bench only.</source>
        <translation>⚠ 已對網路開放：能存取 %1 的任何人都可以使用此平台。僅供工作台使用。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>開發板</translation>
    </message>
    <message>
        <source>Let the platform go wrong on purpose</source>
        <translation>讓平台故意出錯</translation>
    </message>
    <message>
        <source>Run suites of steps and expectations</source>
        <translation>執行由步驟和預期組成的測試</translation>
    </message>
    <message>
        <source>Let real boards use the platform</source>
        <translation>讓真實的開發板使用此平台</translation>
    </message>
</context>
<context>
    <name>bootbench::PlatformTools</name>
    <message>
        <source>This computer only (127.0.0.1)</source>
        <translation>僅這部電腦（127.0.0.1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All networks of this computer (0.0.0.0)</source>
        <translation>這部電腦的所有網路（0.0.0.0）</translation>
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
        <translation>Bootbench：簡報模式</translation>
    </message>
    <message>
        <source>Device distribution</source>
        <translation>裝置分發</translation>
    </message>
    <message>
        <source>→ next step    ← previous step    D run the demo    L language    Esc leave</source>
        <translation>→ 下一步    ← 上一步    D 執行示範    L 語言    Esc 離開</translation>
    </message>
    <message>
        <source>World map of the devices</source>
        <translation>裝置世界地圖</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>時序圖</translation>
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
    <name>bootbench::ReplayBar</name>
    <message>
        <source>%1 of %2 s, record %3 of %4</source>
        <translation>%1 / %2 秒，紀錄 %3 / %4</translation>
    </message>
    <message>
        <source>&amp;Pause replay</source>
        <translation>暫停重播(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play replay</source>
        <translation>播放重播(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the replay</source>
        <translation>暫停重播</translation>
    </message>
    <message>
        <source>Play the records at their pace</source>
        <translation>按原有節奏播放紀錄</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重播</translation>
    </message>
    <message>
        <source>Position of the replay</source>
        <translation>重播位置</translation>
    </message>
    <message>
        <source>Go to another place of the trace</source>
        <translation>跳到追蹤的其他位置</translation>
    </message>
    <message>
        <source>Spe&amp;ed:</source>
        <translation>速度(&amp;E)：</translation>
    </message>
    <message>
        <source>How many times as fast as it was</source>
        <translation>是原來速度的幾倍</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>From the &amp;beginning</source>
        <translation>從頭開始(&amp;B)</translation>
    </message>
    <message>
        <source>Go back to the first record</source>
        <translation>回到第一筆紀錄</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>單步(&amp;S)</translation>
    </message>
    <message>
        <source>Play one more record</source>
        <translation>再播放一筆紀錄</translation>
    </message>
    <message>
        <source>S&amp;horten pauses</source>
        <translation>縮短停頓(&amp;H)</translation>
    </message>
    <message>
        <source>Pauses longer than two seconds take two seconds</source>
        <translation>超過兩秒的停頓只播放兩秒</translation>
    </message>
    <message>
        <source>&amp;Close replay</source>
        <translation>關閉重播(&amp;C)</translation>
    </message>
    <message>
        <source>End the replay and show what runs</source>
        <translation>結束重播，顯示正在執行的內容</translation>
    </message>
</context>
<context>
    <name>bootbench::RevealBanner</name>
    <message>
        <source>Shown in this view, and in what is copied from it: %1. Exports mask them as before.</source>
        <translation>此檢視以及從中複製的內容中顯示了：%1。匯出時仍會照常遮蔽。</translation>
    </message>
    <message>
        <source>ProductKeys, DeviceNames, instances and hosts have pseudonyms in this view.</source>
        <translation>此檢視中的 ProductKey、DeviceName、執行個體和主機均為假名。</translation>
    </message>
    <message>
        <source>&amp;Hide secrets</source>
        <translation>隱藏金鑰(&amp;H)</translation>
    </message>
    <message>
        <source>Show &amp;names</source>
        <translation>顯示名稱(&amp;N)</translation>
    </message>
</context>
<context>
    <name>bootbench::ScenarioDesk</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>bootbench::ScenarioReport</name>
    <message>
        <source>Passed in %1 s.</source>
        <translation>已通過，用時 %1 秒。</translation>
    </message>
    <message>
        <source>Failed at step %1 of %2.</source>
        <translation>失敗於第 %1 步，共 %2 步。</translation>
    </message>
</context>
<context>
    <name>bootbench::ScenarioRunner</name>
    <message>
        <source>it is %1</source>
        <translation>其狀態為 %1</translation>
    </message>
    <message>
        <source>it is %1 in %2</source>
        <translation>其狀態為 %1，位於 %2</translation>
    </message>
    <message>
        <source>%1, with %2: %3</source>
        <translation>%1，錯誤 %2：%3</translation>
    </message>
    <message>
        <source>of %1 notices %2 arrived</source>
        <translation>%1 條通知中有 %2 條到達</translation>
    </message>
    <message>
        <source>of %1 notices %2 were answered</source>
        <translation>%1 條通知中有 %2 條得到應答</translation>
    </message>
    <message>
        <source>of %1 kicks %2 arrived</source>
        <translation>%1 次踢下線中有 %2 次到達</translation>
    </message>
    <message>
        <source>%1; it reported %2</source>
        <translation>%1；它報告了 %2</translation>
    </message>
    <message>
        <source>it has not followed; %1</source>
        <translation>它沒有跟隨；%1</translation>
    </message>
    <message>
        <source>it received %1</source>
        <translation>它收到 %1 條</translation>
    </message>
    <message>
        <source>it was not kicked so; %1</source>
        <translation>它沒有被這樣踢下線；%1</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>執行已被停止。</translation>
    </message>
    <message>
        <source>There is no fault “%1”.</source>
        <translation>沒有故障「%1」。</translation>
    </message>
    <message>
        <source>%1 acts before anybody knows which device dials; leave out “device”.</source>
        <translation>%1 在得知是哪台裝置連線之前就起作用；請去掉「device」。</translation>
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
        <translation>正在執行…</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未執行。</translation>
    </message>
    <message>
        <source>Passed in %1 s.</source>
        <translation>已通過，用時 %1 秒。</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>開啟情境</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>情境 (*.json)</translation>
    </message>
    <message>
        <source>Save the result as JUnit XML</source>
        <translation>將結果儲存為 JUnit XML</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit XML (*.xml)</translation>
    </message>
    <message>
        <source>Steps and expectations, on a platform and devices of their own</source>
        <translation>在獨立的平台和裝置上進行的步驟和預期</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>O&amp;pen…</source>
        <translation>開啟(&amp;P)…</translation>
    </message>
    <message>
        <source>Open a scenario of your own; README.md beside the shipped ones tells the format</source>
        <translation>開啟您自己的情境；格式見隨附情境旁的 README.md</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>執行(&amp;R)</translation>
    </message>
    <message>
        <source>Run the scenario; its traffic appears in the trace</source>
        <translation>執行該情境；其通訊會出現在追蹤記錄中</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>End the run at this step</source>
        <translation>在此步驟結束執行</translation>
    </message>
    <message>
        <source>Save &amp;JUnit…</source>
        <translation>儲存 JUnit(&amp;J)…</translation>
    </message>
    <message>
        <source>Save the last result for a CI server</source>
        <translation>儲存最近的結果，供 CI 伺服器使用</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>時間（秒）</translation>
    </message>
    <message>
        <source>Steps of the scenario</source>
        <translation>情境的步驟</translation>
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
    <name>bootbench::SecretsMenu</name>
    <message>
        <source>device keys</source>
        <translation>裝置金鑰</translation>
    </message>
    <message>
        <source>login passwords</source>
        <translation>登入密碼</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>簽章</translation>
    </message>
    <message>
        <source>Reveal secrets?</source>
        <translation>顯示金鑰？</translation>
    </message>
    <message>
        <source>This view will show %1 as they are, on this screen and in what is copied from it.</source>
        <translation>此檢視將原樣顯示%1，包括螢幕上的內容和從中複製的內容。</translation>
    </message>
    <message>
        <source>Whoever sees them can log in as these devices. Exports go on masking them.</source>
        <translation>看到它們的人可以冒充這些裝置登入。匯出時仍會遮蔽。</translation>
    </message>
    <message>
        <source>&amp;Reveal</source>
        <translation>顯示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Secrets and names</source>
        <translation>金鑰和名稱(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reveal all secrets…</source>
        <translation>顯示所有金鑰(&amp;R)…</translation>
    </message>
    <message>
        <source>Show all secrets in this view as they are</source>
        <translation>在此檢視中原樣顯示所有金鑰</translation>
    </message>
    <message>
        <source>Reveal &amp;keys…</source>
        <translation>顯示裝置金鑰(&amp;K)…</translation>
    </message>
    <message>
        <source>Reveal &amp;passwords…</source>
        <translation>顯示登入密碼(&amp;P)…</translation>
    </message>
    <message>
        <source>What a login sends: the HMAC of the device&apos;s secret</source>
        <translation>登入時傳送的內容：裝置金鑰的 HMAC</translation>
    </message>
    <message>
        <source>Reveal si&amp;gnatures…</source>
        <translation>顯示簽章(&amp;G)…</translation>
    </message>
    <message>
        <source>Of registrations and console calls</source>
        <translation>註冊和控制台呼叫的簽章</translation>
    </message>
    <message>
        <source>&amp;Hide all secrets</source>
        <translation>隱藏所有金鑰(&amp;H)</translation>
    </message>
    <message>
        <source>Mask all secrets again</source>
        <translation>重新遮蔽所有金鑰</translation>
    </message>
    <message>
        <source>Pseudonyms for &amp;names</source>
        <translation>以假名代替名稱(&amp;N)</translation>
    </message>
    <message>
        <source>DeviceSecrets, ProductSecrets, pre-shared and access keys, and what an opened log hides in its text</source>
        <translation>DeviceSecret、ProductSecret、預先共用金鑰和存取金鑰，以及所開啟的日誌在其文字中隱藏的內容</translation>
    </message>
    <message>
        <source>Show ProductKeys, DeviceNames, instances and hosts under other names of the same length, the same ones everywhere; IP addresses and the platform&apos;s own hosts stay</source>
        <translation>以等長且處處一致的假名顯示 ProductKey、DeviceName、執行個體和主機；IP 位址和平台自己的主機保持不變</translation>
    </message>
</context>
<context>
    <name>bootbench::SequenceModel</name>
    <message>
        <source>distribute</source>
        <translation>分發</translation>
    </message>
    <message>
        <source>Concluded from the notice: somebody distributed the device</source>
        <translation>由通知推斷：有人分發了裝置</translation>
    </message>
    <message>
        <source>ping × %1</source>
        <translation>心跳 × %1</translation>
    </message>
    <message>
        <source>we close</source>
        <translation>我方關閉</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>關閉連線</translation>
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
        <translation>裝置</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>引導</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>執行個體</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>concluded</source>
        <translation>推斷</translation>
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
        <translation>操作員</translation>
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
        <translation>時序圖</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>還沒有往來</translation>
    </message>
    <message>
        <source>Who said what to whom is drawn here as it happens: device, bootstrap, instances. Start a device, open a log or capture, or run the demo.</source>
        <translation>誰對誰說了什麼，在這裡隨發生隨繪製：裝置、引導服務、執行個體。請啟動裝置、開啟日誌或擷取檔，或者執行示範。</translation>
    </message>
    <message>
        <source>Run the d&amp;emo</source>
        <translation>執行示範(&amp;E)</translation>
    </message>
    <message>
        <source>▶ message   ▷ connection   ⊢ close   ✕ failure   dash-dot: concluded</source>
        <translation>▶ 訊息   ▷ 連線   ⊢ 關閉   ✕ 失敗   點劃線：推斷</translation>
    </message>
    <message>
        <source>&amp;Follow the newest arrow</source>
        <translation>跟隨最新箭頭(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the newest arrow in sight</source>
        <translation>讓最新箭頭保持可見</translation>
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
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
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
        <translation>匯出時序圖(&amp;X)…</translation>
    </message>
    <message>
        <source>Save the diagram as SVG or PNG, secrets masked</source>
        <translation>將時序圖儲存為 SVG 或 PNG，金鑰已遮蔽</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>時序圖</translation>
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
        <translation>此處失敗。</translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation>時間 %1 秒</translation>
    </message>
    <message>
        <source>, %1 after the arrow before</source>
        <translation>，距上一個箭頭 %1</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>用時 %1</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>紀錄 %1</translation>
    </message>
    <message>
        <source>Records %1 to %2</source>
        <translation>紀錄 %1 至 %2</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>還沒有可匯出的內容。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>無法寫入 %1：%2</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>時序圖</translation>
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
        <translation>將整個追蹤（金鑰已遮蔽）儲存為擷取檔、日誌或表格</translation>
    </message>
    <message>
        <source>Presenter &amp;mode</source>
        <translation>簡報模式(&amp;M)</translation>
    </message>
    <message>
        <source>Show map, sequence and captions on the whole screen</source>
        <translation>全螢幕顯示地圖、時序圖和解說</translation>
    </message>
    <message>
        <source>&amp;Replay this trace</source>
        <translation>重播此追蹤(&amp;R)</translation>
    </message>
    <message>
        <source>Play the trace in front again, at any speed, in all panels</source>
        <translation>以任意速度在所有面板中重新播放目前的追蹤</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>篩選器(&amp;F)</translation>
    </message>
    <message>
        <source>How filters for the trace are written</source>
        <translation>追蹤篩選器的寫法</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令選擇區(&amp;C)…</translation>
    </message>
    <message>
        <source>Find anything that can be done, and do it</source>
        <translation>尋找並執行任何命令</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>鍵盤快速鍵(&amp;K)…</translation>
    </message>
    <message>
        <source>Which keys do what, and how to change them</source>
        <translation>檢視和變更各命令的快速鍵</translation>
    </message>
    <message>
        <source>&amp;Memory for a trace…</source>
        <translation>追蹤可用記憶體(&amp;M)…</translation>
    </message>
    <message>
        <source>How much memory a trace takes before its older records move to the disk</source>
        <translation>追蹤佔用多少記憶體後將較早的記錄移到磁碟</translation>
    </message>
    <message>
        <source>&amp;Only this panel</source>
        <translation>僅顯示此面板(&amp;O)</translation>
    </message>
    <message>
        <source>Give the panel you work in the whole window, or show the others again</source>
        <translation>讓正在使用的面板占滿視窗，或重新顯示其他面板</translation>
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
        <translation>重設(&amp;R)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>全部重設(&amp;L)</translation>
    </message>
    <message>
        <source>Give all commands their default keys</source>
        <translation>所有命令恢復預設快速鍵</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>搜尋命令</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快速鍵</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>&amp;Press the new key:</source>
        <translation>按下新的快速鍵(&amp;P)：</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新的快速鍵</translation>
    </message>
    <message>
        <source>Leave the command without a key</source>
        <translation>讓此命令沒有快速鍵</translation>
    </message>
    <message>
        <source>Give the command its default keys</source>
        <translation>此命令恢復預設快速鍵</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>指定(&amp;A)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1 triggers %2, which would lose it.</source>
        <translation>%1 現用於%2；指定後，後者將失去此快速鍵。</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>改為用於此命令(&amp;T)</translation>
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
        <translation>沒有命令「%1」。命令：distribute、notify、kick、disable、enable、job、fault、scenario、status、quit。</translation>
    </message>
    <message>
        <source>A scenario is running. Wait for its end.</source>
        <translation>有情境正在執行。請等待其結束。</translation>
    </message>
</context>
<context>
    <name>bootbench::StageCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
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
    <message>
        <source>yes; the version is not known</source>
        <translation>是；版本不明</translation>
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
    <name>bootbench::TraceActions</name>
    <message>
        <source>&amp;Follow tail</source>
        <translation>跟隨結尾(&amp;F)</translation>
    </message>
    <message>
        <source>Scroll to new records as they arrive</source>
        <translation>有新記錄到達時捲動到該記錄</translation>
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
        <source>F&amp;ind…</source>
        <translation>尋找(&amp;I)…</translation>
    </message>
    <message>
        <source>Look for text, bytes or a pattern</source>
        <translation>尋找文字、位元組或模式</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>找下一個(&amp;N)</translation>
    </message>
    <message>
        <source>The next record that has it</source>
        <translation>下一筆符合的記錄</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>找上一個(&amp;P)</translation>
    </message>
    <message>
        <source>The record before that has it</source>
        <translation>上一筆符合的記錄</translation>
    </message>
    <message>
        <source>Next recor&amp;d</source>
        <translation>下一筆記錄(&amp;D)</translation>
    </message>
    <message>
        <source>The record below</source>
        <translation>下面的一筆記錄</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一筆記錄</translation>
    </message>
    <message>
        <source>The record above</source>
        <translation>上面的一筆記錄</translation>
    </message>
    <message>
        <source>&amp;Go to record…</source>
        <translation>移至記錄(&amp;G)…</translation>
    </message>
    <message>
        <source>Show the record with a number</source>
        <translation>顯示指定編號的記錄</translation>
    </message>
    <message>
        <source>Fi&amp;lter…</source>
        <translation>篩選(&amp;L)…</translation>
    </message>
    <message>
        <source>Show only some of the records</source>
        <translation>只顯示部分記錄</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>標記(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the selected records, or unmark them</source>
        <translation>標記所選記錄，或取消標記</translation>
    </message>
    <message>
        <source>Next mar&amp;k</source>
        <translation>下一個標記(&amp;K)</translation>
    </message>
    <message>
        <source>The next marked record</source>
        <translation>下一筆已標記的記錄</translation>
    </message>
    <message>
        <source>Pre&amp;vious mark</source>
        <translation>上一個標記(&amp;V)</translation>
    </message>
    <message>
        <source>The marked record before</source>
        <translation>上一筆已標記的記錄</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>註解(&amp;M)…</translation>
    </message>
    <message>
        <source>Write a comment to the record</source>
        <translation>為記錄加上註解</translation>
    </message>
    <message>
        <source>Time re&amp;ference</source>
        <translation>時間參考點(&amp;F)</translation>
    </message>
    <message>
        <source>Count the time from this record</source>
        <translation>從此記錄開始計時</translation>
    </message>
    <message>
        <source>Next in e&amp;xchange</source>
        <translation>交談中的下一筆(&amp;X)</translation>
    </message>
    <message>
        <source>The next record of the same connection</source>
        <translation>同一連線的下一筆記錄</translation>
    </message>
    <message>
        <source>Previous in exc&amp;hange</source>
        <translation>交談中的上一筆(&amp;H)</translation>
    </message>
    <message>
        <source>The record before of the same connection</source>
        <translation>同一連線的上一筆記錄</translation>
    </message>
    <message>
        <source>Follow &amp;exchange…</source>
        <translation>跟隨交談(&amp;E)…</translation>
    </message>
    <message>
        <source>One device&apos;s conversation, in one column</source>
        <translation>在一欄中顯示一個裝置的交談</translation>
    </message>
    <message>
        <source>C&amp;olour by rules</source>
        <translation>依規則上色(&amp;O)</translation>
    </message>
    <message>
        <source>Let the records stand out that a colour rule names</source>
        <translation>突顯符合上色規則的記錄</translation>
    </message>
    <message>
        <source>Colo&amp;ur rules…</source>
        <translation>上色規則(&amp;U)…</translation>
    </message>
    <message>
        <source>Which records stand out, and how</source>
        <translation>哪些記錄突顯，以及如何顯示</translation>
    </message>
    <message>
        <source>Expor&amp;t…</source>
        <translation>匯出(&amp;T)…</translation>
    </message>
    <message>
        <source>Write all, shown, marked or selected records into a file</source>
        <translation>將全部、顯示的、已標記的或所選的記錄寫入檔案</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>比較(&amp;P)…</translation>
    </message>
    <message>
        <source>What one trace does otherwise than another, side by side</source>
        <translation>並排顯示一份追蹤與另一份的不同之處</translation>
    </message>
    <message>
        <source>&amp;Copy as</source>
        <translation>複製為(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>摘要(&amp;S)</translation>
    </message>
    <message>
        <source>Hex &amp;dump</source>
        <translation>十六進位傾印(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Hex stream</source>
        <translation>十六進位串流(&amp;H)</translation>
    </message>
    <message>
        <source>Printable &amp;text</source>
        <translation>可列印文字(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Escaped string</source>
        <translation>逸出字串(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;C array</source>
        <translation>C 陣列(&amp;C)</translation>
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
        <translation>時間格式(&amp;T)</translation>
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
        <source>Text si&amp;ze</source>
        <translation>文字大小(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>Larger texts in the trace</source>
        <translation>放大追蹤中的文字</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>縮小(&amp;S)</translation>
    </message>
    <message>
        <source>Smaller texts in the trace</source>
        <translation>縮小追蹤中的文字</translation>
    </message>
    <message>
        <source>&amp;As elsewhere</source>
        <translation>與別處相同(&amp;A)</translation>
    </message>
    <message>
        <source>Texts in the trace as large as elsewhere in the program</source>
        <translation>追蹤中的文字與程式中別處一樣大</translation>
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
    <message>
        <source>Comment: %1</source>
        <translation>註解：%1</translation>
    </message>
    <message>
        <source>Coloured by the rule “%1”</source>
        <translation>由規則「%1」上色</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceDocument</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Save trace</source>
        <translation>儲存追蹤</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceFiles</name>
    <message>
        <source>The trace was not saved</source>
        <translation>未能儲存追蹤</translation>
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
    <message>
        <source>Reading %1</source>
        <translation>正在讀取 %1</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在寫入 %1</translation>
    </message>
    <message>
        <source>%1 was not saved: cancelled.</source>
        <translation>%1 未儲存：已取消。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; bootbench-cli trace tells them all.</source>
        <translation>
            <numerusform>…以及另外 %n 則；bootbench-cli trace 會全部列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: cancelled after %2 records.</source>
        <translation>%1：讀取 %2 筆記錄後取消。</translation>
    </message>
    <message>
        <source>%1: %2 records.</source>
        <translation>%1：%2 筆記錄。</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>無法開啟 %1</translation>
    </message>
    <message>
        <source>A trace could not be recovered</source>
        <translation>未能復原一份追蹤</translation>
    </message>
    <message>
        <source>Secrets are masked.</source>
        <translation>金鑰已遮蔽。</translation>
    </message>
    <message>
        <source>Its secrets can be read.</source>
        <translation>其中的金鑰可以讀取。</translation>
    </message>
    <message>
        <source>%1 MiB/s, %2 s left</source>
        <translation>%1 MiB/秒，剩餘 %2 秒</translation>
    </message>
    <message>
        <source>%1 records/s, %2 s left</source>
        <translation>%1 筆/秒，剩餘 %2 秒</translation>
    </message>
</context>
<context>
    <name>bootbench::TraceList</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重設欄位(&amp;R)</translation>
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
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the selected records</source>
        <translation>複製所選記錄</translation>
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
        <source>The list stands still, the capture goes on. Click to show what is new.</source>
        <translation>清單停止更新，擷取仍在繼續。按一下可顯示新內容。</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>還沒有記錄</translation>
    </message>
    <message>
        <source>Run the &amp;demo</source>
        <translation>執行示範(&amp;D)</translation>
    </message>
    <message>
        <source>There is no further record of that kind.</source>
        <translation>沒有更多此類記錄。</translation>
    </message>
    <message>
        <source>The filter hides record %1.</source>
        <translation>篩選器隱藏了記錄 %1。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>No record passes the filter</source>
        <translation>沒有記錄通過篩選器</translation>
    </message>
    <message>
        <source>There are records, but none of them is shown. New ones that pass will be.</source>
        <translation>已有記錄，但都未顯示。之後通過篩選器的新記錄會顯示出來。</translation>
    </message>
    <message>
        <source>Show &amp;all records</source>
        <translation>顯示所有記錄(&amp;A)</translation>
    </message>
    <message>
        <source>Only HTTP requests can be copied as a curl command.</source>
        <translation>只有 HTTP 請求才能複製為 curl 命令。</translation>
    </message>
    <message>
        <source>Only CONNECT, SUBSCRIBE and PUBLISH can be copied as a Mosquitto command.</source>
        <translation>只有 CONNECT、SUBSCRIBE 和 PUBLISH 才能複製為 Mosquitto 命令。</translation>
    </message>
    <message>
        <source>The first %1 records were copied; export to have them all.</source>
        <translation>已複製前 %1 筆記錄；如需全部，請匯出。</translation>
    </message>
    <message>
        <source>There is no further marked record.</source>
        <translation>沒有更多已標記的記錄。</translation>
    </message>
    <message>
        <source>Go to record</source>
        <translation>移至記錄</translation>
    </message>
    <message>
        <source>Number of the record:</source>
        <translation>記錄編號：</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>註解</translation>
    </message>
    <message>
        <source>Comment to record %1; empty to remove it:</source>
        <translation>記錄 %1 的註解；留空則移除：</translation>
    </message>
    <message>
        <source>Every byte between the device and the platform is listed here as it passes. Start a device, or run the demo on the built-in platform. The log of a board, or a capture, can be opened or dropped here.</source>
        <translation>裝置與平台之間經過的每個位元組都會即時列在這裡。請啟動裝置，或在內建平台上執行示範。也可以開啟開發板日誌或擷取檔，或將其拖放到這裡。</translation>
    </message>
    <message>
        <source>&amp;Open a log or a capture…</source>
        <translation>開啟日誌或擷取檔(&amp;O)…</translation>
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
    <name>bootbench::TraceTabs</name>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>與…比較(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>Running trace</source>
        <translation>進行中的追蹤</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>追蹤</translation>
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
        <source>Open</source>
        <translation>開啟</translation>
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
    <message>
        <source>There is nothing to replay yet.</source>
        <translation>還沒有可重播的內容。</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重播</translation>
    </message>
    <message>
        <source>A trace that is played again</source>
        <translation>重新播放的追蹤</translation>
    </message>
    <message>
        <source>Logs, captures and device lists (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)</source>
        <translation>日誌、擷取檔和裝置清單 (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Memory for a trace</source>
        <translation>追蹤可用記憶體</translation>
    </message>
    <message>
        <source>MiB before older records move to the disk, for files that are opened from now on
and for the running trace of the next start:</source>
        <translation>較早的記錄移到磁碟之前可用的記憶體（MiB），
對此後開啟的檔案以及下次啟動時的追蹤生效：</translation>
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
        <source>Logs and captures to open, device lists (CSV) to import.</source>
        <translation>要開啟的日誌和擷取檔，要匯入的裝置清單（CSV）。</translation>
    </message>
</context>
</TS>
