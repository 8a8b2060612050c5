import 'survey-core/survey-core.fontless.min.css';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

export function mount(place, data) {
  renderSurvey(new Model(data), place);
}
