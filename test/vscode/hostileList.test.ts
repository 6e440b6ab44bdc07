import { requireCases } from '../support/hostile/requireCases';

requireCases('vscode');
