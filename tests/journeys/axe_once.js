// Has one rule of contrast do the work of two, and spares axe what it would find out again: by far most of what it costs is the contrast of
// words, most of which look like others.
approvedBefore => {
  const approved = new Set(approvedBefore);
  let learned = [], grounds = new Map();

  const PLAIN = "rgba(0, 0, 0, 0) none 1 none normal none none";

  // Whether it may lie elsewhere than on its parent, where anything may be behind it.
  function isApart(style) {
    const { position, zIndex, top, right, bottom, left, translate, rotate, scale } = style;
    const { marginTop, marginRight, marginBottom, marginLeft } = style;
    const isMoved = [top, right, bottom, left].some(by => by !== "auto" && parseFloat(by) !== 0) || zIndex !== "auto";
    const isDrawnOut = [marginTop, marginRight, marginBottom, marginLeft].some(by => by.startsWith("-"));
    const isTurned = [translate, rotate, scale].some(how => how !== "none");
    return !["static", "relative"].includes(position) || (position === "relative" && isMoved) || isDrawnOut || isTurned;
  }

  // What an element's words stand on: each ancestor that paints or fades. Null where that is not told by its ancestors.
  function ground(element) {
    if (!element) return "";
    if (!grounds.has(element)) {
      const behind = ground(element.parentElement), style = getComputedStyle(element);
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, transform, clipPath } = style;
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, transform, clipPath].join(" ");
      grounds.set(element, behind === null || isApart(style) ? null : own === PLAIN ? behind : `${behind}/${own}`);
    }
    return grounds.get(element);
  }

  function look(element) {
    const { color, fontSize, fontWeight, textShadow, webkitTextFillColor, webkitTextStroke } = getComputedStyle(element);
    const behind = ground(element);
    return behind === null ? null : [color, fontSize, fontWeight, textShadow, webkitTextFillColor, webkitTextStroke, behind].join("|");
  }

  const rule = axe._audit.rules.find(({ id }) => id === "color-contrast-enhanced"), matches = rule.matches;
  rule.matches = function (element, ...more) {
    return !approved.has(look(element)) && matches.call(this, element, ...more);
  };
  const check = axe._audit.checks["color-contrast-enhanced"], evaluate = check.evaluate;
  // Less than 4.5:1 it would leave to the other rule, and call it well.
  for (const size of Object.values(check.options.contrastRatio)) delete size.minThreshold;
  check.evaluate = function (element, ...more) {
    const its = look(element);
    if (approved.has(its)) return true;
    const answer = evaluate.call(this, element, ...more);
    // A field that nobody sees it calls well unmeasured.
    if (answer === true && its !== null && axe.commons.dom.isVisibleOnScreen(element)) {
      approved.add(its);
      learned.push(its);
    }
    return answer;
  };

  // Most elements have one of few colours, which axe would read out of the style's words anew for each.
  const { prototype } = axe.commons.color.Color, read = prototype.parseString, colours = new Map();
  prototype.parseString = function (words) {
    if (!colours.has(words)) colours.set(words, new axe.commons.color.Color(read.call(this, words)));
    const { r, g, b, alpha } = colours.get(words);
    return Object.assign(this, { r, g, b, alpha });
  };

  axe.once = async options => {
    learned = [];
    grounds = new Map();
    const { violations } = await axe.run(options);
    return [violations, learned];
  };
}
