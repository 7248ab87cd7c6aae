// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace bootbench {

/// Lets real boards reach the built-in platform: where it listens, under which name, and what firmware needs to know.
class BoardsView : public QWidget
{
    Q_OBJECT

public:
    /// An address of this computer.
    struct Interface {
        QString address;
        QString label;        ///< `192.168.1.5 (eth0)`
        bool isLocal = false; ///< nobody else reaches it
    };

    explicit BoardsView(QWidget *parent = nullptr);
    ~BoardsView() override;

public Q_SLOTS:
    void setInterfaces(const QList<bootbench::BoardsView::Interface> &interfaces);
    /// What a running platform gives to boards; empty texts when it does not run.
    void showKit(const QString &instructions, const QString &settings, const QString &authority);

Q_SIGNALS:
    /// Start the platform, anew if it runs. An empty name is the address.
    void listenRequested(const QString &address, const QString &hostName, quint16 bootstrapPort);
    void exportRequested(const QString &directory);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void askWhereToExport();
    void retranslate();

    QList<Interface> m_interfaces;
    QString m_settings;
    QString m_authority;

    QLabel *m_addressName;
    QComboBox *m_address;
    QLabel *m_hostLabel;
    QLineEdit *m_hostName;
    QLabel *m_portName;
    QSpinBox *m_port;
    QPushButton *m_listen;
    QPlainTextEdit *m_text;
    QPushButton *m_copySettings;
    QPushButton *m_copyAuthority;
    QPushButton *m_export;
};

} // namespace bootbench
