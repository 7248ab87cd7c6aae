// SPDX-License-Identifier: GPL-3.0-or-later
#include "democommand.h"

#include "commandline.h"
#include "demo.h"
#include "standardoutput.h"

#include <common/terminationwatcher.h>

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DemoCommand)
};

QString pkiDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/pki"_L1;
}

} // namespace

int runDemoCommand(const QStringList &arguments)
{
    CommandLine command(u"demo"_s,
                        Text::tr("Runs a local platform and a device on it: bootstrap, online in iot-a, distributed to "
                                 "iot-b, kicked, followed, online again. Prints the stage ladder, then the log as the "
                                 "C SDK writes it."));
    if (const auto over = command.parse(arguments))
        return int(*over);

    const TerminationWatcher termination;
    Demo demo;
    QObject::connect(&termination, &TerminationWatcher::requested, &demo, &Demo::leave);
    QObject::connect(&demo, &Demo::finished, &demo, [](ExitCode code) { QCoreApplication::exit(int(code)); });
    QObject::connect(&demo, &Demo::failed, &demo, [](const QString &problem) {
        std::fputs(qUtf8Printable(u"bootbench-cli demo: %1\n"_s.arg(problem)), stderr);
        QCoreApplication::exit(int(ExitCode::NotStarted));
    });
    demo.start(pkiDirectory());
    const int code = QCoreApplication::exec();

    const QByteArray log = demo.sdkLog();
    standardoutput::write(u"\n%1\n\n"_s.arg(Text::tr("The same in the C SDK's words:")).toUtf8());
    standardoutput::write(log);
    return code;
}

} // namespace bootbench
