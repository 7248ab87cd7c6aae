// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

// Numbers of the pcapng file format (draft-ietf-opsawg-pcapng) and of Wireshark's exported PDUs.
namespace bootbench::pcapng {

inline constexpr quint32 sectionHeader = 0x0A0D0D0A;
inline constexpr quint32 byteOrderMagic = 0x1A2B3C4D;
inline constexpr quint32 interfaceDescription = 1;
inline constexpr quint32 obsoletePacket = 2;
inline constexpr quint32 simplePacket = 3;
inline constexpr quint32 enhancedPacket = 6;
inline constexpr quint16 exportedPdu = 252; ///< LINKTYPE_WIRESHARK_UPPER_PDU

namespace option {
inline constexpr quint16 end = 0;
inline constexpr quint16 comment = 1;
inline constexpr quint16 custom = 2989; ///< custom bytes, not copied by programs that do not know them
inline constexpr quint16 interfaceName = 2;
inline constexpr quint16 interfaceDescription = 3;
inline constexpr quint16 timeResolution = 9;
inline constexpr quint16 packetFlags = 2;
inline constexpr quint16 application = 4;
} // namespace option

namespace tag {
inline constexpr quint16 end = 0;
inline constexpr quint16 dissector = 12;
inline constexpr quint16 heuristicDissector = 13;
inline constexpr quint16 dissectorTable = 14;
inline constexpr quint16 ipv4Source = 20;
inline constexpr quint16 ipv4Destination = 21;
inline constexpr quint16 ipv6Source = 22;
inline constexpr quint16 ipv6Destination = 23;
inline constexpr quint16 portType = 24;
inline constexpr quint16 sourcePort = 25;
inline constexpr quint16 destinationPort = 26;
inline constexpr quint16 dissectorTableNumber = 32;
} // namespace tag

/// The number that RFC 5612 sets aside for documentation: there is none of ours. Our options begin with our own mark.
inline constexpr quint32 privateEnterprise = 32473;
inline constexpr QByteArrayView mark = "BBx1";
/// What follows the mark: a JSON object, or a piece of what an option of its own is too short for.
inline constexpr char bytesPiece = '+';
inline constexpr char commentPiece = '#';

/// pcapng, or classic pcap of any kind.
[[nodiscard]] bool isCapture(QByteArrayView bytes);

} // namespace bootbench::pcapng
