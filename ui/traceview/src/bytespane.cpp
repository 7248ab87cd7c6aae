// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytespane.h"

#include <hexview/hexview.h>
#include <theme/fonts.h>
#include <theme/metrics.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// More is neither read nor laid out in the time of a frame; as bytes any size can be looked at.
constexpr qsizetype mostText = 1024 * 1024;

// Three lines; by itself a scroll area asks for more, which on a small screen the list above would lack.
constexpr int leastHeight = 6 * theme::rhythm;

enum Tab { BytesTab, PayloadTab };
enum Page { BytesPage, PayloadBytesPage, PayloadTextPage };

} // namespace

BytesPane::BytesPane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_length(new QLabel(this))
    , m_kinds(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_bytes(new HexView(this))
    , m_payloadBytes(new HexView(this))
    , m_payloadText(new QPlainTextEdit(this))
{
    m_tabs->setObjectName(u"bytesTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_kinds->setObjectName(u"payloadKind"_s);
    for (int kind = -1; kind <= int(PayloadKind::Json); ++kind)
        m_kinds->addItem(QString(), kind);
    m_payloadText->setObjectName(u"payloadText"_s);
    m_payloadText->setReadOnly(true);
    m_payloadText->setFont(theme::monospaceFont());
    m_payloadText->setFrameShape(QFrame::NoFrame);
    m_payloadText->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    for (HexView *view : {m_bytes, m_payloadBytes})
        view->setFrameShape(QFrame::NoFrame);
    for (QWidget *view : {static_cast<QWidget *>(m_bytes), static_cast<QWidget *>(m_payloadBytes),
                          static_cast<QWidget *>(m_payloadText)}) {
        view->setMinimumHeight(leastHeight);
        m_stack->addWidget(view);
    }

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, theme::rhythm / 2, 0);
    head->setSpacing(theme::rhythm);
    head->addWidget(m_tabs);
    head->addStretch();
    head->addWidget(m_length);
    head->addWidget(m_kinds);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &BytesPane::refresh);
    connect(m_kinds, &QComboBox::activated, this, &BytesPane::choose);
    retranslate();
    refresh();
}

bool BytesPane::showsPayload() const
{
    return m_tabs->currentIndex() == PayloadTab;
}

void BytesPane::setShowsPayload(bool shows)
{
    m_tabs->setCurrentIndex(shows ? PayloadTab : BytesTab);
}

void BytesPane::setTextFont(const QFont &font)
{
    for (QWidget *view : {static_cast<QWidget *>(m_bytes), static_cast<QWidget *>(m_payloadBytes),
                          static_cast<QWidget *>(m_payloadText)})
        view->setFont(font);
}

void BytesPane::setRecord(quint64 sequence, const QByteArray &bytes, ByteRange payload)
{
    m_sequence = sequence;
    m_bytes->setData(bytes);
    m_payload = bytes.sliced(payload.offset, payload.length);
    m_decided = m_payload.size() <= mostText ? payloadKindOf(m_payload) : PayloadKind::Hex;
    refresh();
}

void BytesPane::clear()
{
    setRecord(0, {}, {});
}

void BytesPane::choose(int index)
{
    const int kind = m_kinds->itemData(index).toInt();
    if (kind < 0)
        m_chosen.remove(m_sequence);
    else
        m_chosen.insert(m_sequence, PayloadKind(kind));
    refresh();
}

void BytesPane::refresh()
{
    const bool payload = showsPayload();
    const QString decided = m_kinds->itemText(1 + int(m_decided));
    m_kinds->setItemText(0, m_payload.isEmpty() ? tr("Automatic") : tr("Automatic: %1").arg(decided));
    const bool chosen = m_chosen.contains(m_sequence);
    const PayloadKind kind = m_chosen.value(m_sequence, m_decided);
    m_kinds->setCurrentIndex(chosen ? 1 + int(kind) : 0);
    m_kinds->setVisible(payload);
    m_kinds->setEnabled(!m_payload.isEmpty());
    m_length->setVisible(payload);
    m_length->setText(tr("%n byte(s)", nullptr, int(m_payload.size())));
    if (!payload) {
        m_stack->setCurrentIndex(BytesPage);
        return;
    }
    showPayload(kind);
}

void BytesPane::showPayload(PayloadKind kind)
{
    if (m_payload.isEmpty() || kind == PayloadKind::Hex) {
        m_payloadBytes->setPlaceholderText(m_sequence == 0 ? tr("Select a record to see its payload.")
                                                           : tr("This record has no payload."));
        m_payloadBytes->setData(m_payload);
        m_stack->setCurrentIndex(PayloadBytesPage);
        return;
    }
    const QByteArray shown = m_payload.first(std::min(m_payload.size(), mostText));
    QString text = kind == PayloadKind::Json ? indentedJson(shown) : QString::fromUtf8(shown);
    if (shown.size() < m_payload.size())
        text += u"\n\n"_s +
                tr("… %1 bytes more; see them as hex.").arg(QLocale().toString(m_payload.size() - shown.size()));
    m_payloadText->setPlainText(text);
    m_stack->setCurrentIndex(PayloadTextPage);
}

void BytesPane::retranslate()
{
    m_tabs->setTabText(BytesTab, tr("Bytes"));
    m_tabs->setTabText(PayloadTab, tr("Payload"));
    m_tabs->setAccessibleName(tr("What is shown of the record"));
    m_bytes->setPlaceholderText(tr("Select a record to see its bytes."));
    m_kinds->setAccessibleName(tr("Payload as"));
    m_kinds->setToolTip(tr("How the payload of this record is shown"));
    m_kinds->setItemText(1 + int(PayloadKind::Hex), tr("Hex"));
    m_kinds->setItemText(1 + int(PayloadKind::Text), tr("Text"));
    m_kinds->setItemText(1 + int(PayloadKind::Json), tr("JSON"));
    m_payloadText->setAccessibleName(tr("Payload"));
    refresh();
}

} // namespace bootbench
