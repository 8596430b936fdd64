//! The code of message contents.

use crate::contract::code::codes;

codes! {
    /// Kind of message content. Open in every edition: applications define values from 1000 up.
    ///
    /// zh: 消息类型。各版本中均为开放取值：应用可自定义 1000 及以上的值
    pub enum ContentType: i32, closed in [] {
        // The contract calls it Unknown; here that is the name of the variant for all unnamed values.
        0 => UnknownContent: "unknown", "未知";
        1 => Text: "text", "文本";
        2 => Voice: "voice", "语音";
        3 => Image: "image", "图片";
        4 => Location: "location", "位置";
        5 => File: "file", "文件";
        6 => Video: "video", "视频";
        7 => Sticker: "sticker", "动态表情";
        8 => Link: "link", "链接";
        9 => PText: "text not counted as unread", "不计数文本";
        10 => NameCard: "name card", "名片";
        11 => Composited: "composite", "组合消息";
        12 => RichNotification: "rich notification", "富通知";
        13 => Articles: "articles", "文章";
        14 => StreamingTextGenerating: "streaming text in progress", "流式消息生成中", since "jar 1.4.7";
        15 => StreamingTextGenerated: "streaming text done", "流式消息（已生成）", since "jar 1.4.7";
        16 => NotDelivered: "not delivered", "消息未送达", since "jar 1.4.7";
        23 => PttVoice: "push-to-talk voice", "对讲语音", since "jar 1.4.7";
        25 => MeetingMinutes: "meeting minutes", "会议纪要", since "jar 1.4.7";
        26 => Transcription: "transcription", "转写", since "jar 1.4.7";
        71 => EnterChannelChat: "entered channel chat", "进入频道";
        72 => LeaveChannelChat: "left channel chat", "离开频道";
        80 => Recall: "recalled", "撤回";
        81 => Delete: "deleted", "删除";
        90 => Tip: "tip", "提醒";
        91 => Typing: "typing", "正在输入";
        92 => FriendGreeting: "friend greeting", "好友问候";
        93 => FriendAdded: "friend added", "好友已添加";
        94 => PcLoginRequest: "PC login request", "PC登录请求";
        range 104 to 123: "group notifications; not forwarded as event message", "群通知（不作为 message 事件转发）";
        range 400 to 417: "call signalling", "音视频信令";
    }
}
