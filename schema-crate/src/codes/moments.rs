//! Codes of moments, known from vendor class files only (jar 1.4.7).

use crate::contract::code::codes;

codes! {
    /// What a moments feed consists of.
    ///
    /// zh: 朋友圈动态的内容类型
    pub enum MomentsContentType: i32, closed in ["2024-03"] {
        0 => Text: "text", "文本";
        1 => Image: "image", "图片";
        2 => Video: "video", "视频";
        3 => Link: "link", "链接";
    }
}

codes! {
    /// What a comment on a moments feed is.
    ///
    /// zh: 朋友圈评论类型
    pub enum MomentsCommentType: i32, closed in ["2024-03"] {
        0 => Text: "text", "文本";
        1 => ThumbUp: "thumb-up", "点赞";
    }
}
