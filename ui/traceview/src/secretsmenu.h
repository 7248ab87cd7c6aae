// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>

#include <QMenu>

#include <array>

class QAction;

namespace bootbench {

class TraceModel;

inline constexpr int secretKindCount = int(SecretKind::Signature) + 1;

/// What a trace shows of secrets and names, kind by kind. To reveal has to be confirmed, to hide never.
class SecretsMenu : public QMenu
{
    Q_OBJECT

public:
    explicit SecretsMenu(QWidget *panel);

    /// Once; the model outlives the menu.
    void setTrace(TraceModel &trace);
    /// Also for a button elsewhere.
    void hideSecrets();
    void showNames();
    void retranslate();

private:
    void request(const RedactionPolicy &policy);
    void confirm(const RedactionPolicy &policy);
    void refresh();

    TraceModel *m_trace = nullptr;
    QAction *m_all;
    std::array<QAction *, secretKindCount> m_kinds{};
    QAction *m_hide;
    QAction *m_pseudonyms;
};

/// Whether a policy hides secrets of the kind.
[[nodiscard]] bool hidesKind(const RedactionPolicy &policy, SecretKind kind);
/// The same policy with one kind hidden or shown.
[[nodiscard]] RedactionPolicy withKind(RedactionPolicy policy, SecretKind kind, bool hidden);
/// `device keys, login passwords`: the kinds that a policy shows; empty when it hides them all.
[[nodiscard]] QString shownKinds(const RedactionPolicy &policy);

} // namespace bootbench
