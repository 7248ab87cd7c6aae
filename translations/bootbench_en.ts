<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>bootbench::TraceDetails</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
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
