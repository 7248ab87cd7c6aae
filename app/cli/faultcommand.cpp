// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultcommand.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FaultCommand)
};

QJsonArray setFaults(const Platform &platform)
{
    QJsonArray texts;
    const QList<Fault> faults = platform.faults();
    for (const Fault &fault : faults)
        texts.append(fault.toString());
    return texts;
}

QList<JsonLine> allKinds()
{
    QList<JsonLine> lines;
    for (const FaultKind &kind : faultKinds()) {
        JsonLine line;
        line.add("kind"_L1, QString(kind.name));
        if (kind.unit != FaultKind::Unit::None) {
            line.add("amount"_L1, QString(kind.amountName()))
                .add("minimum"_L1, kind.minimum)
                .add("maximum"_L1, kind.maximum)
                .add("standard"_L1, kind.standard);
        }
        lines.append(line.add("help"_L1, kind.help()));
    }
    return lines;
}

} // namespace

Result<JsonLine, QString> runFaultCommand(Platform &platform, const QString &arguments, JsonLine done)
{
    if (arguments == "list"_L1)
        return done.add("faults"_L1, setFaults(platform)).add("kinds"_L1, allKinds());
    if (arguments == "clear"_L1 || arguments.startsWith("clear "_L1)) {
        const QString name = arguments.sliced(5).trimmed();
        const FaultKind *const kind = faultKind(name);
        if (kind == nullptr && !name.isEmpty())
            return Failure(Text::tr("There is no fault “%1”; “fault list” names them.").arg(name));
        if (const auto cleared = platform.clearFaults(kind); !cleared)
            return Failure(cleared.error());
        return done;
    }
    const auto fault = Fault::parse(arguments);
    if (!fault)
        return Failure(fault.error());
    if (const auto added = platform.addFault(*fault); !added)
        return Failure(added.error());
    return done;
}

} // namespace bootbench
