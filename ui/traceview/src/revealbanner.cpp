// SPDX-License-Identifier: GPL-3.0-or-later
#include "revealbanner.h"

#include "secretsmenu.h"

#include <models/tracemodel.h>
#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStringList>

namespace bootbench {

using namespace Qt::StringLiterals;

RevealBanner::RevealBanner(const TraceModel &trace, SecretsMenu &menu, QWidget *parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_text(new QLabel(this))
    , m_hide(new QPushButton(theme::icon(u"hide"), {}, this))
    , m_showNames(new QPushButton(theme::icon(u"device"), {}, this))
{
    setObjectName(u"revealBanner"_s);
    setAutoFillBackground(true);
    m_text->setObjectName(u"revealBannerText"_s);
    m_text->setWordWrap(true);
    m_hide->setObjectName(u"bannerHide"_s);
    m_showNames->setObjectName(u"bannerShowNames"_s);
    connect(m_hide, &QPushButton::clicked, &menu, &SecretsMenu::hideSecrets);
    connect(m_showNames, &QPushButton::clicked, &menu, &SecretsMenu::showNames);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::rhythm, theme::rhythm / 2, theme::rhythm, theme::rhythm / 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_showNames);
    layout->addWidget(m_hide);
    connect(&m_trace, &TraceModel::policyChanged, this, &RevealBanner::refresh);
    retranslate();
}

void RevealBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring)
        refresh();
}

void RevealBanner::refresh()
{
    const QString shown = shownKinds(m_trace.policy());
    const bool pseudonyms = m_trace.policy().pseudonyms;
    QStringList texts;
    if (!shown.isEmpty())
        texts += tr("Shown in this view, and in what is copied from it: %1. Exports mask them as before.").arg(shown);
    if (pseudonyms)
        texts += tr("ProductKeys, DeviceNames, instances and hosts have pseudonyms in this view.");
    m_text->setText(texts.join(u' '));
    m_hide->setVisible(!shown.isEmpty());
    m_showNames->setVisible(pseudonyms);
    const QScopedValueRollback guard(m_colouring, true);
    QPalette colors = QGuiApplication::palette();
    colors.setColor(QPalette::Window,
                    theme::tint(shown.isEmpty() ? theme::ColorRole::Accent : theme::ColorRole::Failed, colors));
    setPalette(colors);
    setVisible(!texts.isEmpty());
}

void RevealBanner::retranslate()
{
    m_hide->setText(tr("&Hide secrets"));
    m_showNames->setText(tr("Show &names"));
    refresh();
}

} // namespace bootbench
