<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>“%1…” (%n character(s))</source>
        <translation>
            <numerusform>“%1…” (%n character)</numerusform>
            <numerusform>“%1…” (%n characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s):</source>
        <translation>
            <numerusform>%n difference:</numerusform>
            <numerusform>%n differences:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleCommand</name>
    <message numerus="yes">
        <source>this would distribute %n device(s) of %1 from %2 to %3, which cannot be cancelled. Look at it with --dry-run, then say --yes.</source>
        <translation>
            <numerusform>this would distribute %n device of %1 from %2 to %3, which cannot be cancelled. Look at it with --dry-run, then say --yes.</numerusform>
            <numerusform>this would distribute %n devices of %1 from %2 to %3, which cannot be cancelled. Look at it with --dry-run, then say --yes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordFields</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioStep</name>
    <message numerus="yes">
        <source>Expect %1 to receive %n notice(s) within %2 s</source>
        <translation>
            <numerusform>Expect %1 to receive %n notice within %2 s</numerusform>
            <numerusform>Expect %1 to receive %n notices within %2 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SdkLogReader</name>
    <message numerus="yes">
        <source>%n more line(s) hold an MQTT password; they are masked, too.</source>
        <translation>
            <numerusform>%n more line holds an MQTT password; it is masked, too.</numerusform>
            <numerusform>%n more lines hold an MQTT password; they are masked, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) hold a pre-shared key; they are masked, too.</source>
        <translation>
            <numerusform>%n more line holds a pre-shared key; it is masked, too.</numerusform>
            <numerusform>%n more lines hold a pre-shared key; they are masked, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceCommand</name>
    <message numerus="yes">
        <source>The expression of --filter takes too many steps: it was given up for %n record(s), which count as if it did not match.</source>
        <translation>
            <numerusform>The expression of --filter takes too many steps: it was given up for %n record, which counts as if it did not match.</numerusform>
            <numerusform>The expression of --filter takes too many steps: it was given up for %n records, which count as if it did not match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceFile</name>
    <message numerus="yes">
        <source>%n packet(s) in blocks of an old kind, from byte %1 on, were left out. Wireshark writes them anew when it saves the capture.</source>
        <translation>
            <numerusform>%n packet in a block of an old kind, at byte %1, was left out. Wireshark writes it anew when it saves the capture.</numerusform>
            <numerusform>%n packets in blocks of an old kind, from byte %1 on, were left out. Wireshark writes them anew when it saves the capture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) are encrypted with TLS and stay as they are. Give Wireshark the keys and export the PDUs of OSI layer 7 to read them.</source>
        <translation>
            <numerusform>%n packet is encrypted with TLS and stays as it is. Give Wireshark the keys and export the PDUs of OSI layer 7 to read it.</numerusform>
            <numerusform>%n packets are encrypted with TLS and stay as they are. Give Wireshark the keys and export the PDUs of OSI layer 7 to read them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::BootstrapClient</name>
    <message numerus="yes">
        <source>The answer broke off after %n byte(s).</source>
        <translation>
            <numerusform>The answer broke off after %n byte.</numerusform>
            <numerusform>The answer broke off after %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of an answer had come in %1 ms.</source>
        <translation>
            <numerusform>%n byte of an answer had come in %1 ms.</numerusform>
            <numerusform>%n bytes of an answer had come in %1 ms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::BytesPane</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::ComparisonView</name>
    <message numerus="yes">
        <source>No difference in %n row(s)</source>
        <translation>
            <numerusform>No difference in %n row</numerusform>
            <numerusform>No difference in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::ConsolePanel</name>
    <message numerus="yes">
        <source>%1 of %n device(s) were distributed.</source>
        <translation>
            <numerusform>%1 of %n device was distributed.</numerusform>
            <numerusform>%1 of %n devices were distributed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::DeviceSession</name>
    <message numerus="yes">
        <source>The platform allows %n connect(s) a minute for one device.</source>
        <translation>
            <numerusform>The platform allows %n connect a minute for one device.</numerusform>
            <numerusform>The platform allows %n connects a minute for one device.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::DistributeDialog</name>
    <message numerus="yes">
        <source>%n device(s) chosen</source>
        <translation>
            <numerusform>%n device chosen</numerusform>
            <numerusform>%n devices chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) of %1 would go from %2 to %3.</source>
        <translation>
            <numerusform>%n device of %1 would go from %2 to %3.</numerusform>
            <numerusform>%n devices of %1 would go from %2 to %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Distribute %n device(s)…</source>
        <translation>
            <numerusform>&amp;Distribute %n device…</numerusform>
            <numerusform>&amp;Distribute %n devices…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n device(s) from %1 to %2?</source>
        <translation>
            <numerusform>Distribute %n device from %1 to %2?</numerusform>
            <numerusform>Distribute %n devices from %1 to %2?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::ExchangeDialog</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::FactsBar</name>
    <message numerus="yes">
        <source>%1 record(s) · %2/s</source>
        <translation>
            <numerusform>%1 record · %2/s</numerusform>
            <numerusform>%1 records · %2/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::FilterBar</name>
    <message numerus="yes">
        <source>✗ The expression takes too many steps: it was given up for %n record(s)</source>
        <translation>
            <numerusform>✗ The expression takes too many steps: it was given up for %n record</numerusform>
            <numerusform>✗ The expression takes too many steps: it was given up for %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::FindBar</name>
    <message numerus="yes">
        <source>Not found, but the pattern took too many steps in %n record(s)</source>
        <translation>
            <numerusform>Not found, but the pattern took too many steps in %n record</numerusform>
            <numerusform>Not found, but the pattern took too many steps in %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::HexView</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::MapView</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::MessageBar</name>
    <message numerus="yes">
        <source>Close it to see %n earlier message(s).</source>
        <translation>
            <numerusform>Close it to see one earlier message.</numerusform>
            <numerusform>Close it to see %n earlier messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::OperationLogView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::ScenarioRunner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::SecretDialog</name>
    <message numerus="yes">
        <source>Put the secret on the clipboard for %n second(s)</source>
        <translation>
            <numerusform>Put the secret on the clipboard for %n second</numerusform>
            <numerusform>Put the secret on the clipboard for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hidden again in %n second(s).</source>
        <translation>
            <numerusform>Hidden again in %n second.</numerusform>
            <numerusform>Hidden again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::StatusPanel</name>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>Next try in %n s.</numerusform>
            <numerusform>Next try in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::TraceFiles</name>
    <message numerus="yes">
        <source>… and %n more; bootbench-cli trace tells them all.</source>
        <translation>
            <numerusform>… and %n more; bootbench-cli trace tells them all.</numerusform>
            <numerusform>… and %n more; bootbench-cli trace tells them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootbench::TraceStore</name>
    <message numerus="yes">
        <source>%n records are missing here: memory and disk were full.</source>
        <translation>
            <numerusform>%n record is missing here: memory and disk were full.</numerusform>
            <numerusform>%n records are missing here: memory and disk were full.</numerusform>
        </translation>
    </message>
</context>
</TS>
