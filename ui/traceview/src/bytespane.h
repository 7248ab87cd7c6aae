// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>
#include <dissect/payload.h>

#include <QByteArray>
#include <QHash>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;

namespace bootbench {

class HexView;

/// The bytes of a record, and its payload in the form that suits it: decided by looking at it, said beside it, and
/// changed for a record by whoever knows better.
class BytesPane : public QWidget
{
    Q_OBJECT

public:
    explicit BytesPane(QWidget *parent = nullptr);

    /// The view of all bytes.
    [[nodiscard]] HexView *bytes() const { return m_bytes; }
    void setRecord(quint64 sequence, const QByteArray &bytes, ByteRange payload);
    void clear();
    /// Chosen forms belong to records; forget them when the records go.
    void forgetChoices() { m_chosen.clear(); }
    [[nodiscard]] bool showsPayload() const;
    void setShowsPayload(bool shows);
    void setTextFont(const QFont &font);
    void retranslate();

private:
    void choose(int index);
    void refresh();
    void showPayload(PayloadKind kind);

    QTabBar *m_tabs;
    QLabel *m_length;
    QComboBox *m_kinds;
    QStackedWidget *m_stack;
    HexView *m_bytes;
    HexView *m_payloadBytes;
    QPlainTextEdit *m_payloadText;
    quint64 m_sequence = 0;
    QByteArray m_payload;
    PayloadKind m_decided = PayloadKind::Hex;
    QHash<quint64, PayloadKind> m_chosen;
};

} // namespace bootbench
