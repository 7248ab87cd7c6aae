// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formfinder.h"

#include <trace/tracerecord.h>

#include <QByteArray>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include <vector>

namespace bootbench {

/// Gives names to stand for others, and puts them in their places. add…: one thread and no reader at the time;
/// replaceIn: any number of threads.
class Pseudonyms
{
public:
    Pseudonyms();

    void addChannel(const ChannelInfo &channel);
    /// The names that stand where names do: form fields, JSON members, topics, user names, hosts of log lines.
    void addFrom(QByteArrayView bytes);
    /// Overwrites every name with its pseudonym. Bytes before `border` and from it on are different texts, which names
    /// do not span: a topic and its payload.
    void replaceIn(QByteArray &bytes, qsizetype border = 0) const;
    /// Of a text that is a name or a host and nothing else.
    [[nodiscard]] QByteArray of(const QByteArray &name) const;
    /// Whether a byte may stand in some form of some name.
    [[nodiscard]] bool mayStand(char byte) const { return m_finder.mayStand(byte); }
    [[nodiscard]] qsizetype longestForm() const;

private:
    struct Name {
        QByteArray pseudonym;
        /// It may stand for something else than the name.
        bool ambiguous = false;
    };
    using Occurrences = std::vector<FormFinder::Occurrence>;

    void addName(const QByteArray &name);
    void addOwner(QByteArrayView bytes, qsizetype at);
    void addUserName(QByteArrayView bytes, qsizetype ampersand);
    void addClientId(QByteArrayView bytes, qsizetype bar);
    void addInstance(const QByteArray &id);
    void addHost(const QByteArray &named);
    void add(const QByteArray &name, qsizetype kept, qsizetype end);
    [[nodiscard]] static QByteArray inCaseOfName(QByteArray pseudonym, const QByteArray &name);
    [[nodiscard]] QByteArray invent(const QByteArray &name, qsizetype kept, qsizetype end);
    void replacePart(QByteArray &bytes, qsizetype from, qsizetype to) const;
    [[nodiscard]] bool isName(QByteArrayView bytes, const FormFinder::Occurrence &found, const Occurrences &all) const;

    FormFinder m_finder;
    std::vector<Name> m_names;             ///< by the finder's numbers
    QHash<QByteArray, QByteArray> m_given; ///< pseudonyms by name, both in lower case
    QSet<QByteArray> m_used;
    QRandomGenerator m_random;
};

} // namespace bootbench
