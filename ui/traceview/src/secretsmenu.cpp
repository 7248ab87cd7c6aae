// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretsmenu.h"

#include <models/tracemodel.h>
#include <panels/actiontexts.h>
#include <theme/icons.h>

#include <QAction>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<SecretKind, secretKindCount> kinds{SecretKind::Key, SecretKind::Password, SecretKind::Signature};

bool &memberOf(RedactionPolicy &policy, SecretKind kind)
{
    switch (kind) {
    case SecretKind::Key:
        return policy.keys;
    case SecretKind::Password:
        return policy.passwords;
    case SecretKind::Signature:
        break;
    }
    return policy.signatures;
}

bool revealsMore(const RedactionPolicy &policy, const RedactionPolicy &before)
{
    return std::ranges::any_of(kinds,
                               [&](SecretKind kind) { return hidesKind(before, kind) && !hidesKind(policy, kind); });
}

} // namespace

bool hidesKind(const RedactionPolicy &policy, SecretKind kind)
{
    RedactionPolicy copy = policy;
    return policy.secrets && memberOf(copy, kind);
}

RedactionPolicy withKind(RedactionPolicy policy, SecretKind kind, bool hidden)
{
    for (const SecretKind each : kinds)
        memberOf(policy, each) = each == kind ? hidden : hidesKind(policy, each);
    policy.secrets = true;
    return policy;
}

QString shownKinds(const RedactionPolicy &policy)
{
    QStringList shown;
    if (!hidesKind(policy, SecretKind::Key))
        shown += SecretsMenu::tr("device keys");
    if (!hidesKind(policy, SecretKind::Password))
        shown += SecretsMenu::tr("login passwords");
    if (!hidesKind(policy, SecretKind::Signature))
        shown += SecretsMenu::tr("signatures");
    return QLocale().createSeparatedList(shown);
}

SecretsMenu::SecretsMenu(QWidget *panel)
    : QMenu(panel), m_all(addAction(QString())), m_hide(nullptr), m_pseudonyms(nullptr)
{
    setObjectName(u"secretsMenu"_s);
    setIcon(theme::icon(u"reveal"));
    m_all->setObjectName(u"revealSecrets"_s);
    m_all->setIcon(theme::icon(u"reveal"));
    m_all->setCheckable(true);
    connect(m_all, &QAction::triggered, this, [this](bool reveal) {
        RedactionPolicy policy = m_trace->policy();
        policy.secrets = true;
        for (const SecretKind kind : kinds)
            policy = withKind(policy, kind, !reveal);
        request(policy);
    });
    addSeparator();
    constexpr std::array<QStringView, secretKindCount> names{u"revealKeys", u"revealPasswords", u"revealSignatures"};
    for (const SecretKind kind : kinds) {
        QAction *action = addAction(QString());
        action->setObjectName(names[std::size_t(kind)].toString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, kind](bool reveal) { request(withKind(m_trace->policy(), kind, !reveal)); });
        m_kinds[std::size_t(kind)] = action;
    }
    m_hide = addAction(QString());
    m_hide->setObjectName(u"hideSecrets"_s);
    m_hide->setIcon(theme::icon(u"hide"));
    connect(m_hide, &QAction::triggered, this, &SecretsMenu::hideSecrets);
    addSeparator();
    m_pseudonyms = addAction(QString());
    m_pseudonyms->setObjectName(u"pseudonyms"_s);
    m_pseudonyms->setCheckable(true);
    connect(m_pseudonyms, &QAction::triggered, this, [this](bool pseudonyms) {
        RedactionPolicy policy = m_trace->policy();
        policy.pseudonyms = pseudonyms;
        m_trace->setPolicy(policy);
    });
    setToolTipsVisible(true);
}

void SecretsMenu::setTrace(TraceModel &trace)
{
    m_trace = &trace;
    connect(&trace, &TraceModel::policyChanged, this, &SecretsMenu::refresh);
    refresh();
}

void SecretsMenu::hideSecrets()
{
    RedactionPolicy policy;
    policy.pseudonyms = m_trace->policy().pseudonyms;
    m_trace->setPolicy(policy);
}

void SecretsMenu::showNames()
{
    RedactionPolicy policy = m_trace->policy();
    policy.pseudonyms = false;
    m_trace->setPolicy(policy);
}

void SecretsMenu::request(const RedactionPolicy &policy)
{
    if (revealsMore(policy, m_trace->policy()))
        confirm(policy);
    else
        m_trace->setPolicy(policy);
    // Until it is confirmed, nothing is revealed.
    refresh();
}

void SecretsMenu::confirm(const RedactionPolicy &policy)
{
    auto *question = new QMessageBox(
        QMessageBox::Warning, tr("Reveal secrets?"),
        tr("This view will show %1 as they are, on this screen and in what is copied from it.").arg(shownKinds(policy)),
        QMessageBox::Cancel, parentWidget());
    question->setInformativeText(tr("Whoever sees them can log in as these devices. Exports go on masking them."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const reveal = question->addButton(tr("&Reveal"), QMessageBox::AcceptRole);
    reveal->setObjectName(u"confirmReveal"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(reveal, &QPushButton::clicked, m_trace, [this, policy] {
        // The names may have been hidden or shown meanwhile.
        RedactionPolicy now = policy;
        now.pseudonyms = m_trace->policy().pseudonyms;
        m_trace->setPolicy(now);
    });
    question->open();
}

void SecretsMenu::refresh()
{
    const RedactionPolicy &policy = m_trace->policy();
    bool any = false;
    bool all = true;
    for (const SecretKind kind : kinds) {
        const bool shown = !hidesKind(policy, kind);
        m_kinds[std::size_t(kind)]->setChecked(shown);
        any = any || shown;
        all = all && shown;
    }
    m_all->setChecked(all);
    m_hide->setEnabled(any);
    m_pseudonyms->setChecked(policy.pseudonyms);
}

void SecretsMenu::retranslate()
{
    setTitle(tr("&Secrets and names"));
    nameAction(m_all, tr("&Reveal all secrets…"), tr("Show all secrets in this view as they are"));
    const auto name = [this](SecretKind kind, const QString &text, const QString &toolTip) {
        nameAction(m_kinds[std::size_t(kind)], text, toolTip);
    };
    name(SecretKind::Key, tr("Reveal &keys…"),
         tr("DeviceSecrets, ProductSecrets, pre-shared and access keys, and what an opened log hides in its text"));
    name(SecretKind::Password, tr("Reveal &passwords…"), tr("What a login sends: the HMAC of the device's secret"));
    name(SecretKind::Signature, tr("Reveal si&gnatures…"), tr("Of registrations and console calls"));
    nameAction(m_hide, tr("&Hide all secrets"), tr("Mask all secrets again"));
    nameAction(m_pseudonyms, tr("Pseudonyms for &names"),
               tr("Show ProductKeys, DeviceNames, instances and hosts under other names of the same "
                  "length, the same ones everywhere; IP addresses and the platform's own hosts stay"));
}

} // namespace bootbench
