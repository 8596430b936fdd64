//! A bar chart in SVG, for what benchmarks measure: readable on light and on dark ground, without anything from outside.

use std::fmt::Write as _;

/// Bars in groups, all from one zero.
#[derive(Debug, Clone, Default)]
pub struct Chart {
    /// What is shown.
    pub title: String,
    /// What a bar's length means.
    pub unit: String,
    /// What the bars of each group are, in their order; three at most.
    pub series: Vec<String>,
    /// The groups, from top to bottom.
    pub groups: Vec<Group>,
    /// Lines that bars are measured by: where, and what they mean.
    pub marks: Vec<(f64, String)>,
    /// The machine and the method, below the bars.
    pub notes: Vec<String>,
}

/// The bars of one label.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// What they belong to.
    pub label: String,
    /// A value a series.
    pub values: Vec<f64>,
    /// Strokes across the bars: what each is to be compared with. None, or one a series.
    pub ticks: Vec<f64>,
}

/// Everything is measured in the units of the view box, which are pixels unless it is scaled.
const WIDTH: f64 = 860.0;
const LEFT: f64 = 190.0;
const RIGHT: f64 = 80.0;
const TOP: f64 = 96.0;
const BAR: f64 = 15.0;
const GAP: f64 = 14.0;
const LINE: f64 = 18.0;

/// How many letters of a note fit into a line.
const LETTERS: usize = 128;

/// Colours by class; each has enough contrast to its ground, and the series differ in lightness too.
const STYLE: &str = "
  .ground { fill: #ffffff } .text { fill: #1f2328 } .quiet { fill: #59636e } .mark { stroke: #59636e }
  .tick { fill: #1f2328; stroke: #ffffff } .s0 { fill: #0550ae } .s1 { fill: #bc4c00 } .s2 { fill: #1a7f37 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117 } .text { fill: #f0f6fc } .quiet { fill: #9198a1 } .mark { stroke: #9198a1 }
    .tick { fill: #f0f6fc; stroke: #0d1117 } .s0 { fill: #79c0ff } .s1 { fill: #ffa657 } .s2 { fill: #56d364 }
  }
  text { font: 13px system-ui, sans-serif } .title { font-size: 18px; font-weight: 600 } .note { font-size: 12px }
";

impl Chart {
    /// The picture.
    #[expect(clippy::cast_precision_loss)]
    pub fn svg(&self) -> String {
        let notes: Vec<String> = self.notes.iter().flat_map(|note| lines(note)).collect();
        let group = BAR * self.series.len() as f64 + GAP;
        let bottom = TOP + group * self.groups.len() as f64;
        let height = bottom + 24.0 + LINE * (notes.len() as f64 + 1.0);
        let values = self.groups.iter().flat_map(|group| group.values.iter().chain(&group.ticks));
        let most = values.chain(self.marks.iter().map(|(at, _)| at));
        let most = most.fold(0.0, |most: f64, value| most.max(*value)).max(f64::MIN_POSITIVE);
        let mut svg = Svg { text: String::new(), scale: (WIDTH - LEFT - RIGHT) / most };

        svg.element(&format!(r#"<rect class="ground" width="{WIDTH}" height="{height}"/>"#));
        svg.words("text title", 20.0, 34.0, "start", &self.title);
        svg.words("quiet", 20.0, 56.0, "start", &self.unit);
        let mut x = LEFT;
        for (index, name) in self.series.iter().enumerate() {
            svg.element(&format!(r#"<rect class="s{index}" x="{x}" y="68" width="12" height="12"/>"#));
            svg.words("text", x + 18.0, 79.0, "start", name);
            x += 40.0 + 8.0 * name.chars().count() as f64;
        }
        for (at, meaning) in &self.marks {
            let x = svg.x(*at);
            svg.element(&format!(
                r#"<line class="mark" x1="{x}" x2="{x}" y1="{}" y2="{}" stroke-dasharray="4 3"/>"#,
                TOP - 8.0,
                bottom + 4.0
            ));
            svg.words("quiet note", x, bottom + 18.0, "middle", meaning);
        }
        for (row, Group { label, values, ticks }) in self.groups.iter().enumerate() {
            let y = TOP + group * row as f64;
            svg.words("text", LEFT - 12.0, y + (group - GAP) / 2.0 + 4.0, "end", label);
            for (index, value) in values.iter().enumerate() {
                let (top, end) = (y + BAR * index as f64, svg.x(*value));
                let width = end - LEFT;
                let size = BAR - 3.0;
                svg.element(&format!(
                    r#"<rect class="s{index}" x="{LEFT}" y="{top}" width="{width:.1}" height="{size}"/>"#
                ));
                let tick = ticks.get(index).map_or(0.0, |tick| svg.x(*tick));
                if tick > 0.0 {
                    let (x, y) = (tick - 2.0, top - 1.5);
                    svg.element(&format!(r#"<rect class="tick" x="{x:.1}" y="{y}" width="4" height="{BAR}"/>"#));
                }
                // Behind both.
                svg.words("text note", end.max(tick) + 6.0, top + 10.0, "start", &format!("{value:.2}"));
            }
        }
        for (row, note) in notes.iter().enumerate() {
            svg.words("quiet note", 20.0, bottom + 24.0 + LINE * (row as f64 + 1.0), "start", note);
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\">\n<title>{}</title>\n<style>{STYLE}</style>\n{}</svg>\n",
            escaped(&self.title),
            svg.text
        )
    }
}

/// The picture so far.
struct Svg {
    text: String,
    /// Pixels for one of the unit.
    scale: f64,
}

impl Svg {
    /// Where a value ends.
    fn x(&self, value: f64) -> f64 {
        LEFT + value * self.scale
    }

    fn element(&mut self, element: &str) {
        self.text.push_str(element);
        self.text.push('\n');
    }

    fn words(&mut self, class: &str, x: f64, y: f64, anchor: &str, words: &str) {
        let words = escaped(words);
        writeln!(self.text, r#"<text class="{class}" x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{words}</text>"#)
            .expect("a string takes any text");
    }
}

/// A text broken between words.
fn lines(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.last_mut().expect("there is always one");
        if !last.is_empty() && last.chars().count() + word.chars().count() >= LETTERS {
            lines.push(word.to_owned());
        } else {
            *last = [last.as_str(), word].join(if last.is_empty() { "" } else { " " });
        }
    }
    lines
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{Chart, Group, LETTERS, lines};

    fn chart() -> Chart {
        Chart {
            title: "a < b & c".to_owned(),
            unit: "ratio".to_owned(),
            series: vec!["1 connection".to_owned(), "64 connections".to_owned()],
            groups: vec![
                Group { label: "one".to_owned(), values: vec![1.0, 0.5], ..Group::default() },
                Group { label: "two".to_owned(), values: vec![0.25, 2.0], ticks: vec![0.5, 1.0] },
            ],
            marks: vec![(1.0, "equal".to_owned())],
            notes: vec!["word ".repeat(100)],
        }
    }

    #[test]
    fn every_value_has_a_bar_as_long_as_it_is_great_and_says_so() {
        let svg = chart().svg();
        for value in ["1.00", "0.50", "0.25", "2.00"] {
            assert!(svg.contains(&format!(">{value}</text>")), "{value} is not in\n{svg}");
        }
        let width = |class: &str, nth: usize| {
            let bar = svg.lines().filter(|line| line.contains(class) && line.contains("height=\"12\"")).nth(nth + 1);
            let width = bar.and_then(|bar| bar.split("width=\"").nth(1)?.split('"').next()?.parse::<f64>().ok());
            width.expect("a bar has a width")
        };
        assert!((width("\"s1\"", 1) - 4.0 * width("\"s1\"", 0)).abs() < 1.0);
        assert!((width("\"s1\"", 1) - 2.0 * width("\"s0\"", 0)).abs() < 1.0);
    }

    #[test]
    fn a_tick_stands_where_its_value_is_and_the_number_behind_it() {
        let svg = chart().svg();
        let x = |line: &str| line.split(" x=\"").nth(1)?.split('"').next()?.parse::<f64>().ok();
        let ticks: Vec<f64> = svg.lines().filter(|line| line.contains("\"tick\"")).filter_map(x).collect();
        let bars: f64 = 190.0 - 2.0;
        assert_eq!(ticks.len(), 2);
        assert!((ticks[1] - bars - 2.0 * (ticks[0] - bars)).abs() < 1.0, "{ticks:?}");
        let number = svg.lines().find(|line| line.ends_with(">0.25</text>")).and_then(x);
        assert!(number.is_some_and(|number| number > ticks[0]), "{svg}");
    }

    #[test]
    fn texts_are_escaped_and_long_ones_are_broken() {
        let svg = chart().svg();
        assert!(svg.contains("<title>a &lt; b &amp; c</title>"), "{svg}");
        assert!(lines(&"word ".repeat(100)).iter().all(|line| line.chars().count() <= LETTERS));
        assert_eq!(lines("a  b"), ["a b"]);
    }
}
