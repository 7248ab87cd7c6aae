// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttpropertyfields.h"

#include "oneline.h"

#include <QSet>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// `SessionExpiryInterval` → `mqtt.property.sessionExpiryInterval`.
QString filterName(const QString &name)
{
    return u"mqtt.property."_s + name.first(1).toLower() + name.sliced(1);
}

void addUserProperty(MqttReader &reader, int group)
{
    const qint64 begin = reader.at();
    const int pair = reader.builder().group(group, u"User property"_s, {}, {begin, 1});
    const auto name = reader.text(pair, {}, u"Name"_s);
    const auto value = name ? reader.text(pair, {}, u"Value"_s) : std::nullopt;
    if (!value)
        return;
    reader.builder().setLength(pair, reader.at() - begin);
    const QString text = u"%1 = %2"_s.arg(reader.textAt(*name), reader.textAt(*value));
    reader.builder().setValue(pair, oneLine(text.toUtf8()));
    reader.builder().add(pair, u"mqtt.property.userProperty"_s, u"Pair"_s, oneLine(text.toUtf8()), text,
                         {begin, reader.at() - begin});
}

void addValue(MqttReader &reader, int group, mqtt::PropertyId id, mqtt::PropertyFormat format)
{
    const QString label = mqtt::propertyName(id);
    const QString name = filterName(label);
    switch (format) {
    case mqtt::PropertyFormat::Byte:
        reader.number(group, name, label, 1);
        return;
    case mqtt::PropertyFormat::TwoByte:
        reader.number(group, name, label, 2);
        return;
    case mqtt::PropertyFormat::FourByte:
        reader.number(group, name, label, 4);
        return;
    case mqtt::PropertyFormat::VariableInteger:
        reader.variableNumber(group, name, label);
        return;
    case mqtt::PropertyFormat::Text:
        reader.text(group, name, label);
        return;
    case mqtt::PropertyFormat::Binary:
        reader.binary(group, name, label);
        return;
    case mqtt::PropertyFormat::TextPair:
        addUserProperty(reader, group);
        return;
    }
}

} // namespace

void addMqttProperties(MqttReader &reader, int parent, const QString &label)
{
    const qint64 begin = reader.at();
    const int group = reader.builder().group(parent, label, {}, {begin, 1});
    const auto length = reader.variableNumber(group, {}, u"Length"_s);
    if (!length)
        return;
    if (*length > reader.left()) {
        reader.breakOff(group, label, u"needs %1, %2 left"_s.arg(byteCount(*length)).arg(reader.left()));
        return;
    }
    const qint64 end = reader.narrow(*length);
    QSet<quint32> seen;
    int count = 0;
    for (; reader.left() > 0 && !reader.isBroken() && !reader.builder().isFull(); ++count) {
        const auto id = reader.variableNumber(group, {}, u"Property"_s);
        if (!id)
            break;
        const auto format = *id <= 0xFF ? mqtt::propertyFormat(quint8(*id)) : std::nullopt;
        if (!format) {
            reader.breakOff(group, label, u"no property has the number %1"_s.arg(*id));
            break;
        }
        const auto property = mqtt::PropertyId(*id);
        reader.builder().setValue(reader.lastField(), u"0x%1"_s.arg(*id, 2, 16, QChar(u'0')));
        const bool mayRepeat =
            property == mqtt::PropertyId::UserProperty || property == mqtt::PropertyId::SubscriptionIdentifier;
        if (seen.contains(*id) && !mayRepeat) {
            reader.builder().setMalformed(reader.lastField());
            reader.builder().setValue(reader.lastField(), u"0x%1 (a second time)"_s.arg(*id, 2, 16, QChar(u'0')));
        }
        seen.insert(*id);
        addValue(reader, group, property, *format);
    }
    if (!reader.isBroken())
        reader.widen(end);
    reader.builder().setLength(group, reader.at() - begin);
    reader.builder().setValue(group, count == 1 ? u"1 property"_s : u"%1 properties"_s.arg(count));
}

} // namespace bootbench
