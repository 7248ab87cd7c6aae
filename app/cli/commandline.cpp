// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCoreApplication>

#include <cstdio>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

CommandLine::CommandLine(const QString &name, const QString &description) : m_name(name)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{u"h"_s, u"help"_s}, Text::tr("Show this help.")});
}

std::optional<ExitCode> CommandLine::parse(const QStringList &arguments)
{
    const bool sound = m_parser.parse(arguments);
    // Help is given whatever else is on the line, as long as it was asked for.
    if (m_parser.isSet(u"help"_s)) {
        std::fputs(qUtf8Printable(helpText()), stdout);
        return ExitCode::Done;
    }
    if (!sound)
        return wrongUsage(m_parser.errorText());
    // The first is the command itself.
    const QStringList words = m_parser.positionalArguments().mid(1);
    if (words.size() > m_files.size() && !m_takesMany)
        return wrongUsage(Text::tr("“%1” is not expected here.").arg(words.at(m_files.size())));
    if (words.size() < m_files.size())
        return wrongUsage(Text::tr("%1 is missing.").arg(m_files.at(words.size())));
    return std::nullopt;
}

void CommandLine::addFile(const QString &name, const QString &description)
{
    m_files.append(name);
    m_parser.addPositionalArgument(name, description);
}

QString CommandLine::file(qsizetype index) const
{
    return m_parser.positionalArguments().value(index + 1);
}

void CommandLine::addFiles(const QString &name, const QString &description)
{
    m_takesMany = true;
    m_parser.addPositionalArgument(name, description);
}

QStringList CommandLine::files() const
{
    return m_parser.positionalArguments().mid(1);
}

QString CommandLine::helpText() const
{
    QString text = m_parser.helpText();
    text.insert(text.indexOf(u" ["_s), u' ' + m_name); // Qt knows no commands
    return text;
}

ExitCode CommandLine::wrongUsage(const QString &problem) const
{
    std::fputs(qUtf8Printable(u"bootbench-cli %1: %2\n%3\n"_s.arg(
                   m_name, problem, Text::tr("See bootbench-cli %1 --help.").arg(m_name))),
               stderr);
    return ExitCode::Usage;
}

void CommandLine::addDeviceOptions()
{
    m_parser.addOptions({
        {u"product-key"_s, Text::tr("ProductKey of the device."), u"PK"_s},
        {u"device-name"_s, Text::tr("DeviceName of the device."), u"DN"_s},
        {u"secret-stdin"_s, Text::tr("Read the DeviceSecret from the first line of standard input.")},
    });
}

Result<DeviceIdentity, QString> CommandLine::device() const
{
    for (const QString &option : {u"product-key"_s, u"device-name"_s}) {
        if (!m_parser.isSet(option))
            return Failure(Text::tr("--%1 is missing.").arg(option));
    }
    const auto device = DeviceIdentity::create(m_parser.value(u"product-key"_s), m_parser.value(u"device-name"_s));
    if (!device)
        return Failure(describe(device.error()));
    return *device;
}

} // namespace bootbench
