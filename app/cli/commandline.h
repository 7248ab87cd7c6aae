// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <domain/deviceidentity.h>

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace bootbench {

/// What scripts see when a command ends.
enum class ExitCode : int {
    Done = 0,
    NotStarted = 1,     ///< the local platform of simulate and demo
    Different = 1,      ///< of compare: the traces are not equal
    NotDistributed = 1, ///< of console: the job ended, but not all devices were distributed
    OutputFailed = 1,   ///< all went well but that the output, a log or a capture could not be written to its end
    Undecided = 1,      ///< of the commands on files: the filter's expression was given up for some records
    Usage = 2,
    BootstrapFailed = 3,
    CallRefused = 3, ///< of console: the platform answered with an error
    Unreadable = 3,  ///< of the commands on files: the input, or the output cannot be written
    ConnectFailed = 4,
    Kicked = 5,
    ConnectionLost = 6
};

/// One command of the program: its parser with --help, and the words in front of its complaints.
class CommandLine
{
public:
    /// `name`: `run`, `sign`….
    CommandLine(const QString &name, const QString &description);

    [[nodiscard]] QCommandLineParser &parser() { return m_parser; }

    /// Reads `arguments` (program, command, options). An exit code when the command is over already: help was asked
    /// for, or the usage is wrong and said so on standard error.
    [[nodiscard]] std::optional<ExitCode> parse(const QStringList &arguments);
    /// Says on standard error what is wrong and where help is. Returns ExitCode::Usage.
    ExitCode wrongUsage(const QString &problem) const;

    /// A file that must be named, in the order of the calls.
    void addFile(const QString &name, const QString &description);
    [[nodiscard]] QString file(qsizetype index) const;
    /// Any number of files may be named.
    void addFiles(const QString &name, const QString &description);
    [[nodiscard]] QStringList files() const;

    // The options that several commands have.
    void addDeviceOptions();
    /// The identity from --product-key and --device-name, or what is wrong with them.
    [[nodiscard]] Result<DeviceIdentity, QString> device() const;

private:
    [[nodiscard]] QString helpText() const;

    QString m_name;
    QCommandLineParser m_parser;
    QStringList m_files;
    bool m_takesMany = false;
};

} // namespace bootbench
