// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QToolBar>

class QAction;
class QLabel;

namespace bootbench {

/// The latest message below the toolbar, with its text to copy, until it is closed; then the one before it.
class MessageBar : public QToolBar
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Something failed.
    void showProblem(const QString &title, const QString &text);
    /// Nothing failed, but somebody should know.
    void showFinding(const QString &title, const QString &text);
    /// A file was written. What was said of the one before makes room: nobody wants to close them one by one.
    void showSaved(const QString &file, const QString &text);
    /// A restored layout may have brought the bar back without a message, or taken one away.
    void refreshVisibility();
    void retranslate();

Q_SIGNALS:
    /// Somebody wants to see where a saved file is.
    void folderRequested(const QString &file);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Kind { Problem, Finding, Saved };
    struct Message {
        QString title;
        QString text;
        Kind kind = Kind::Problem;
        friend bool operator==(const Message &, const Message &) = default;
    };

    void add(const Message &message);
    [[nodiscard]] static QString titleOf(const Message &message);
    void dismiss();
    void refresh();
    void refreshIcon();
    void refreshHeight();

    QLabel *m_icon;
    QLabel *m_text;
    QAction *m_copy;
    QAction *m_close;
    QList<Message> m_messages;
};

} // namespace bootbench
