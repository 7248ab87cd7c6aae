// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <traceview/filterbook.h>
#include <traceview/tracepanel.h>

#include <base/clock.h>
#include <hexview/hexview.h>
#include <uitest.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

namespace bootbench {

class StillClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return 0; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return start; }
    static constexpr qint64 start = 1'626'074'474'466'250; // 2021-07-12T07:21:14.466250Z
};

inline const QByteArrayView cutShort("\x30\x20\x00\x02/t", 6); // claims 32 bytes
inline const QByteArrayView pingRequest("\xc0\x00", 2);
inline const QByteArrayView pingResponse("\xd0\x00", 2);

/// A trace panel in a window, its parts, and a trace that grows by hand.
class TracePanelBench
{
protected:
    void renew()
    {
        failOnAnyWarning();
        m_store = std::make_unique<TraceStore>(m_clock);
        m_trace = std::make_unique<TraceModel>(*m_store);
        m_panel = std::make_unique<TracePanel>(*m_trace, m_book);
        m_panel->resize(1000, 500);
        m_list = m_panel->findChild<QTableView *>(QStringLiteral("traceList"));
        m_bytes = m_panel->findChild<HexView *>(QStringLiteral("traceBytes"));
        m_fields = m_panel->findChild<QTreeView *>(QStringLiteral("traceFields"));
        m_pending = m_panel->findChild<QToolButton *>(QStringLiteral("pendingRecords"));
        QVERIFY(m_list != nullptr && m_bytes != nullptr && m_fields != nullptr && m_pending != nullptr);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QApplication::clipboard()->clear();
    }

    void tearDown()
    {
        m_panel.reset();
        m_trace.reset();
        m_store.reset();
    }

    ChannelId openChannel()
    {
        return m_store->openChannel(
            {.role = ChannelRole::Mqtt,
             .device = *DeviceIdentity::create(QStringLiteral("g7h0g5wry4Q"), QStringLiteral("LightSwitch")),
             .remote = {QStringLiteral("localhost"), 1883},
             .instanceId = QStringLiteral("iot-a")});
    }

    void append(ChannelId channel, RecordKind kind, Direction direction, QByteArrayView bytes, qint64 after)
    {
        m_store->append({.channel = channel,
                         .kind = kind,
                         .direction = direction,
                         .bytes = bytes,
                         .wallMicroseconds = StillClock::start + after});
    }

    void appendPings(int count)
    {
        for (int i = 0; i < count; ++i)
            append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, 0);
    }

    [[nodiscard]] QStringList row(int number) const
    {
        QStringList cells;
        for (int column = 0; column < m_list->model()->columnCount(); ++column)
            cells += m_list->model()->index(number, column).data().toString();
        return cells;
    }

    [[nodiscard]] QAction *action(QStringView name) const { return m_panel->findChild<QAction *>(name.toString()); }
    [[nodiscard]] QMenu *menu(QStringView name) const { return m_panel->findChild<QMenu *>(name.toString()); }

    /// All of the field tree, a line a field.
    [[nodiscard]] QString details() const
    {
        QString text;
        addFields({}, text);
        return text;
    }
    void addFields(const QModelIndex &parent, QString &text) const
    {
        const QAbstractItemModel *model = m_fields->model();
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex field = model->index(row, 0, parent);
            text +=
                field.data().toString() + QStringLiteral(": ") + model->index(row, 1, parent).data().toString() + u'\n';
            addFields(field, text);
        }
    }

    [[nodiscard]] bool atEnd() const
    {
        return m_list->verticalScrollBar()->maximum() > 0 &&
               m_list->verticalScrollBar()->value() == m_list->verticalScrollBar()->maximum();
    }

    StillClock m_clock;
    FilterBook m_book;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<TraceModel> m_trace;
    std::unique_ptr<TracePanel> m_panel;
    QTableView *m_list = nullptr;
    HexView *m_bytes = nullptr;
    QTreeView *m_fields = nullptr;
    QToolButton *m_pending = nullptr;
};

} // namespace bootbench
