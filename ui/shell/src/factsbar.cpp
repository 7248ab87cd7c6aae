// SPDX-License-Identifier: GPL-3.0-or-later
#include "factsbar.h"

#include <theme/metrics.h>

#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace bootbench {

namespace {

QLabel *makeFact(FactsBar *bar)
{
    auto *label = new QLabel(bar);
    label->setContentsMargins(theme::rhythm, 0, theme::rhythm, 0);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString mebibytes(qint64 bytes)
{
    const double value = double(bytes) / (1024.0 * 1024.0);
    return QLocale().toString(value, 'f', value < 100 ? 1 : 0);
}

} // namespace

FactsBar::FactsBar(QWidget *parent)
    : QStatusBar(parent)
    , m_records(makeFact(this))
    , m_memory(makeFact(this))
    , m_keychain(makeFact(this))
    , m_qtMqtt(makeFact(this))
{
    m_records->setObjectName(u"recordsFact");
    m_memory->setObjectName(u"memoryFact");
    m_keychain->setObjectName(u"keychainFact");
    m_qtMqtt->setObjectName(u"qtMqttFact");
    addWidget(m_records);
    addWidget(m_memory);
    addPermanentWidget(m_keychain);
    addPermanentWidget(m_qtMqtt);
    // QStatusBar hides them for as long as a message stands there, but shows them over it when its height changes, as
    // it does with another font. What was hidden by name stays hidden.
    connect(this, &QStatusBar::messageChanged, this, [this](const QString &message) {
        for (QLabel *label : {m_records, m_memory})
            label->setVisible(message.isEmpty());
    });
    retranslate();
}

void FactsBar::setRecordCount(quint64 records, int perSecond)
{
    m_recordCount = records;
    m_perSecond = perSecond;
    const QLocale locale;
    const int plural = int(std::min<quint64>(records, std::numeric_limits<int>::max()));
    m_records->setText(
        tr("%1 record(s) · %2/s", nullptr, plural).arg(locale.toString(records), locale.toString(perSecond)));
}

void FactsBar::setTraceMemory(qint64 used, qint64 budget)
{
    m_memoryUsed = used;
    m_memoryBudget = budget;
    m_memory->setText(budget > 0 ? tr("trace %1 of %2 MiB").arg(mebibytes(used), mebibytes(budget))
                                 : tr("trace %1 MiB").arg(mebibytes(used)));
}

void FactsBar::setKeychain(const QString &title, const QString &problem)
{
    m_keychainTitle = title;
    m_keychainProblem = problem;
    m_keychain->setText(problem.isEmpty() ? tr("secrets: %1").arg(title.isEmpty() ? tr("looking…") : title)
                                          : tr("secrets: no keychain"));
    m_keychain->setToolTip(problem);
}

void FactsBar::setQtMqtt(const QString &title)
{
    m_qtMqttTitle = title;
    m_qtMqtt->setText(title);
    m_qtMqtt->setToolTip(tr("The Qt MQTT module that is in use"));
}

void FactsBar::retranslate()
{
    const QLocale numbers;
    // Room for what a long run brings, so that nothing jumps.
    m_records->setMinimumWidth(
        m_records->fontMetrics().horizontalAdvance(
            tr("%1 record(s) · %2/s", nullptr, 9'999'999).arg(numbers.toString(9'999'999), numbers.toString(9'999))) +
        2 * theme::rhythm);
    setRecordCount(m_recordCount, m_perSecond);
    setTraceMemory(m_memoryUsed, m_memoryBudget);
    setKeychain(m_keychainTitle, m_keychainProblem);
    setQtMqtt(m_qtMqttTitle);
}

} // namespace bootbench
