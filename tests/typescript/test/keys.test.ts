// Rule R9: identity and order key of every callback.

import assert from "node:assert/strict";
import { test } from "node:test";

import { callbackOf, callbacksOf, EDITIONS, type EditionId } from "../lib/editions.js";
import { bytes } from "../lib/support.js";

/** Edition, callback, body, identity, order key. */
type Row = [EditionId, string, string, string | null, string | null];

const TABLE: Row[] = [
  [
    "2020-10",
    "message",
    '{"sender":"a","conv":{"type":1,"target":"g"},"payload":{"type":1},"messageUid":9007199254740993,"timestamp":5}',
    "[9007199254740993]",
    '[1,"g",0]',
  ],
  [
    "2020-10",
    "user-online",
    '{"userId":"u1","clientId":"c1","platform":1,"status":0,"packageName":"p","timestamp":1711167165000}',
    '["u1","c1",0,1711167165000]',
    '["u1"]',
  ],
  ["2020-10", "group-info", '{"userId":"a","groupId":"g","type":0}', null, '["g"]'],
  [
    "2020-10",
    "group-member",
    '{"operatorId":"a","groupId":"g","memberId":"b","type":0,"value":"","timestamp":1}',
    null,
    '["g"]',
  ],
  ["2020-10", "user-relation", '{"userId":"u","targetId":"t","type":0,"value":"0"}', null, '["u"]'],
  [
    "2020-10",
    "user-info",
    '{"userId":"u","name":"n","displayName":"d","portrait":"p","mobile":"1","email":"e","address":"a","company":"c","social":"s","extra":"x"}',
    null,
    '["u"]',
  ],
  [
    "2024-03",
    "message",
    '{"messageId":-9223372036854775808,"sender":"a","conv":{"type":1,"target":"g","line":3},"payload":{"type":80},"timestamp":5}',
    "[-9223372036854775808]",
    '[1,"g",3]',
  ],
  [
    "2024-03",
    "user-online",
    '{"userId":"u1","clientId":"c1","platform":1,"status":0,"packageName":"p","timestamp":1711167165000}',
    '["u1","c1",0,1711167165000]',
    '["u1"]',
  ],
  [
    "2024-03",
    "user-online",
    String.raw`{"userId":"\u0001\"\\/<\u2028\u00e9","clientId":"\n","platform":1,"status":-1,"timestamp":1}`,
    String.raw`["\u0001\"\\/<\u2028é","\n",-1,1]`,
    String.raw`["\u0001\"\\/<\u2028é"]`,
  ],
  ["2024-03", "group-info", '{"operatorId":"a","groupId":"g","type":0}', null, '["g"]'],
  ["2024-03", "group-member", '{"operatorId":"a","groupId":"g","memberIds":[],"type":0}', null, '["g"]'],
  ["2024-03", "user-relation", '{"userId":"u","targetId":"t","type":0}', null, '["u"]'],
  ["2024-03", "user-info", '{"userId":"u","name":"n","updateDt":12}', '["u",12]', '["u"]'],
  ["2024-03", "user-info", '{"userId":"u","name":"n"}', null, '["u"]'],
  ["2024-03", "user-info", '{"userId":"u","name":"n","updateDt":0}', null, '["u"]'],
  [
    "2024-03",
    "message-recall",
    '{"message":{"messageId":7,"sender":"a","conv":{"type":0,"target":"b"},"payload":{"type":1},"timestamp":5},"userId":"a","timestamp":6}',
    "[7]",
    '[0,"b",0]',
  ],
  [
    "2024-03",
    "robot-message",
    '{"messageId":7,"sender":"a","conv":{"type":0,"target":"r"},"payload":{"type":80},"timestamp":5,"toRobotId":"bot"}',
    '[7,80,"bot"]',
    '[0,"r",0]',
  ],
  [
    "2024-03",
    "robot-message",
    '{"messageId":-9223372036854775808,"sender":"a","conv":{"type":1,"target":"g","line":3},"payload":{"type":80},"timestamp":5}',
    "[-9223372036854775808,80,null]",
    '[1,"g",3]',
  ],
  [
    "2024-03",
    "channel-message",
    '{"messageId":-9223372036854775808,"sender":"a","conv":{"type":1,"target":"g","line":3},"payload":{"type":80},"timestamp":5}',
    "[-9223372036854775808]",
    '[1,"g",3]',
  ],
  [
    "2024-03",
    "things-message",
    '{"messageId":-9223372036854775808,"sender":"a","conv":{"type":1,"target":"g","line":3},"payload":{"type":80},"timestamp":5}',
    "[-9223372036854775808]",
    '[1,"g",3]',
  ],
  ["2024-03", "channel-info", '{"operatorId":"a","channelId":"c","type":0}', null, '["c"]'],
  ["2024-03", "channel-subscribe", '{"userId":"u","channelId":"c","status":1}', null, '["c"]'],
  ["2024-03", "chatroom-info", '{"chatroomId":"c","type":0}', null, '["c"]'],
  ["2024-03", "chatroom-member", '{"operatorId":"a","chatroomId":"c","memberIds":[],"type":0}', null, '["c"]'],
  [
    "2024-03",
    "message-read",
    '{"user":"u","conversation":{"type":0,"target":"t"},"readTime":4}',
    '["u",0,"t",0,4]',
    '["u"]',
  ],
  [
    "2024-03",
    "message-read",
    '{"user":"u","conversation":{"type":0,"target":"t","line":1},"readTime":0}',
    null,
    '["u"]',
  ],
  ["2024-03", "conference-create", '{"roomId":"r","timestamp":9}', '["r",9]', '["r"]'],
  ["2024-03", "conference-create", '{"timestamp":9}', "[null,9]", "[null]"],
  ["2024-03", "conference-create", '{"roomId":"r"}', null, '["r"]'],
  ["2024-03", "conference-destroy", '{"roomId":"r","timestamp":9}', '["r",9]', '["r"]'],
  [
    "2024-03",
    "conference-member-join",
    '{"roomId":"r","userId":"u","screenSharing":true,"timestamp":9}',
    '["r","u",true,9]',
    '["r"]',
  ],
  [
    "2024-03",
    "conference-member-leave",
    '{"roomId":"r","userId":"u","screenSharing":true,"timestamp":9}',
    '["r","u",true,9]',
    '["r"]',
  ],
  ["2024-03", "conference-member-leave", '{"roomId":"r","timestamp":9}', '["r",null,false,9]', '["r"]'],
  [
    "2024-03",
    "conference-member-publish",
    '{"roomId":"r","userId":"u","screenSharing":true,"timestamp":9}',
    '["r","u",true,9]',
    '["r"]',
  ],
  [
    "2024-03",
    "conference-member-unpublish",
    '{"roomId":"r","userId":"u","screenSharing":true,"timestamp":9}',
    '["r","u",true,9]',
    '["r"]',
  ],
  ["2024-03", "moments-feed", '{"feedId":11,"type":0}', "[11]", "[11]"],
  ["2024-03", "moments-feed-recall", '{"id":12}', "[12]", "[12]"],
  ["2024-03", "moments-comment", '{"commentId":13,"feedId":11,"type":0}', "[13]", "[11]"],
  ["2024-03", "moments-comment-recall", '{"id":11,"id2":13}', "[11,13]", "[11]"],
  ["2024-03", "server-exception", '{"event_type":1,"count":1}', null, null],
  [
    "2024-03",
    "message-censor",
    '{"messageId":-9223372036854775808,"sender":"a","conv":{"type":1,"target":"g","line":3},"payload":{"type":80},"timestamp":5}',
    "[-9223372036854775808]",
    '[1,"g",3]',
  ],
];

test("R9: identity and order key of every callback", () => {
  const covered = new Set<string>();
  for (const [edition, name, body, identity, orderKey] of TABLE) {
    const callback = callbackOf(edition, name);
    const decoded = callback.decode(bytes(body));
    assert.deepEqual(
      [callback.identity(decoded), callback.orderKey(decoded)],
      [identity, orderKey],
      `${edition} ${name}`,
    );
    covered.add(`${edition} ${name}`);
  }
  const editions = Object.keys(EDITIONS) as EditionId[];
  const all = editions.flatMap((edition) => [...callbacksOf(edition).keys()].map((name) => `${edition} ${name}`));
  assert.deepEqual([...covered].sort(), all.sort(), "every callback of every edition");
});
