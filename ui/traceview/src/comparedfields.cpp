// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedfields.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// A comparison speaks of what was said, a dissection of where it stands.
bool isTold(const QString &name, const QStringList &paths)
{
    struct Alias {
        QLatin1StringView path;
        QLatin1StringView name;
    };
    static constexpr std::array<Alias, 8> aliases{{{"topic"_L1, "mqtt.topic"_L1},
                                                   {"payload"_L1, "mqtt.payload"_L1},
                                                   {"mqtt.code"_L1, "mqtt.returncode"_L1},
                                                   {"mqtt.code"_L1, "mqtt.reason"_L1},
                                                   {"mqtt.clientid"_L1, "mqtt.clientid.id"_L1},
                                                   {"http.request"_L1, "http.method"_L1},
                                                   {"http.request"_L1, "http.uri"_L1},
                                                   {"http.request"_L1, "http.version"_L1}}};
    if (name.isEmpty())
        return false;
    return std::ranges::any_of(paths, [&](const QString &path) {
        // `mqtt.filter[1]` is one of the fields of that name.
        const QString base = path.section(u'[', 0, 0);
        return path == name || name == u"http."_s + path || (base == "mqtt.filter"_L1 && name == "mqtt.topic"_L1) ||
               (path.startsWith("mqtt.code["_L1) && name == "mqtt.reason"_L1) ||
               std::ranges::any_of(aliases,
                                   [&](const Alias &alias) { return alias.path == path && alias.name == name; });
    });
}

/// One record's fields by their parents, each with a key that tells it from its siblings.
struct Side {
    explicit Side(const FieldTree &theTree) : tree(theTree)
    {
        QHash<std::pair<int, QString>, int> seen;
        for (int i = 0; i < tree.fields.size(); ++i) {
            const DissectedField &field = tree.fields[i];
            const int occurrence = seen[{field.parent, field.label}]++;
            keys.append({field.label, occurrence});
            children[field.parent].append(i);
        }
    }

    const FieldTree &tree;
    QList<std::pair<QString, int>> keys;
    QHash<int, QList<int>> children;
};

class Merger
{
public:
    Merger(const FieldTree &left, const FieldTree &right, const QStringList &paths)
        : m_left(left), m_right(right), m_paths(paths)
    {
    }

    /// The parts of a field that both have, or either.
    void merge(int left, int right, int parent);
    [[nodiscard]] QList<ComparedField> take() { return std::move(m_fields); }

private:
    void add(int left, int right, int parent);

    // A parent that a side has not.
    static constexpr int absent = -2;

    const Side m_left;
    const Side m_right;
    const QStringList &m_paths;
    QList<ComparedField> m_fields;
};

void Merger::merge(int left, int right, int parent)
{
    const QList<int> ofLeft = left == absent ? QList<int>() : m_left.children.value(left);
    const QList<int> ofRight = right == absent ? QList<int>() : m_right.children.value(right);
    QHash<std::pair<QString, int>, qsizetype> placeInRight;
    for (qsizetype i = 0; i < ofRight.size(); ++i)
        placeInRight.insert(m_right.keys[ofRight[i]], i);
    QSet<std::pair<QString, int>> inLeft;
    for (const int field : ofLeft)
        inLeft.insert(m_left.keys[field]);
    qsizetype next = 0;
    // What only the right one has stands where it stands there.
    const auto addRightBefore = [&](qsizetype end) {
        for (; next < end; ++next) {
            if (!inLeft.contains(m_right.keys[ofRight[next]]))
                add(absent, ofRight[next], parent);
        }
    };
    for (const int field : ofLeft) {
        const auto partner = placeInRight.constFind(m_left.keys[field]);
        if (partner == placeInRight.cend()) {
            add(field, absent, parent);
            continue;
        }
        addRightBefore(*partner);
        add(field, ofRight[*partner], parent);
    }
    addRightBefore(ofRight.size());
}

void Merger::add(int left, int right, int parent)
{
    const DissectedField *const ofLeft = left == absent ? nullptr : &m_left.tree.fields[left];
    const DissectedField *const ofRight = right == absent ? nullptr : &m_right.tree.fields[right];
    const DissectedField &named = ofLeft != nullptr ? *ofLeft : *ofRight;
    ComparedField field{.parent = parent,
                        .label = named.label,
                        .left = ofLeft != nullptr ? ofLeft->value : QString(),
                        .right = ofRight != nullptr ? ofRight->value : QString()};
    if (ofRight == nullptr)
        field.verdict = ComparedField::Verdict::OnlyLeft;
    else if (ofLeft == nullptr)
        field.verdict = ComparedField::Verdict::OnlyRight;
    // Behind masks of one length may be different secrets.
    else if (isTold(named.name, m_paths) && (field.left != field.right || field.left.contains("**"_L1)))
        field.verdict = ComparedField::Verdict::Differs;
    else if (field.left != field.right)
        field.verdict = ComparedField::Verdict::EveryRun;
    const int index = int(m_fields.size());
    m_fields.append(field);
    merge(left, right, index);
}

} // namespace

QList<ComparedField> comparedFields(const FieldTree &left, const FieldTree &right, const QStringList &paths)
{
    Merger merger(left, right, paths);
    merger.merge(-1, -1, -1);
    return merger.take();
}

} // namespace bootbench
